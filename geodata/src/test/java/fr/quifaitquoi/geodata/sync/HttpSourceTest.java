package fr.quifaitquoi.geodata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class HttpSourceTest {
  private static final OfficialFile FILE = OfficialFile.MOUVEMENTS;

  @TempDir Path folder;

  private final byte[] content = new byte[300_000];

  HttpSourceTest() {
    new Random(7).nextBytes(content);
  }

  @Test
  void bringsAFileIn() throws Exception {
    try (FlakyPublisher publisher = new FlakyPublisher(content)) {
      Path file = fetch(publisher);

      assertThat(file).hasBinaryContent(content);
      assertThat(file.resolveSibling(file.getFileName() + ".part")).doesNotExist();
    }
  }

  @Test
  void resumesABrokenDownloadWhereItStopped() throws Exception {
    try (FlakyPublisher publisher = new FlakyPublisher(content).answering(FlakyPublisher::half)) {
      assertThat(fetch(publisher)).hasBinaryContent(content);
      assertThat(publisher.ranges()).hasSize(2);
      assertThat(publisher.ranges().get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
    }
  }

  @Test
  void resumesInTheNextSync() throws Exception {
    try (FlakyPublisher publisher =
        new FlakyPublisher(content).answering(FlakyPublisher::half, FlakyPublisher.status(403))) {
      assertThatThrownBy(() -> fetch(publisher)).isInstanceOf(SyncException.class);

      assertThat(fetch(publisher)).hasBinaryContent(content);
      assertThat(publisher.ranges().getLast()).startsWith("bytes=");
    }
  }

  @Test
  void startsAnewWhenThePublisherHasAnotherVersion() throws Exception {
    FlakyPublisher.Answer otherVersion =
        (exchange, bytes) -> {
          exchange.getResponseHeaders().set("ETag", "\"v2\"");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        };
    try (FlakyPublisher publisher =
        new FlakyPublisher(content).answering(FlakyPublisher::half, otherVersion)) {
      assertThat(fetch(publisher)).hasBinaryContent(content);
    }
  }

  @Test
  void saysThatAFileIsGone() throws Exception {
    try (FlakyPublisher publisher =
        new FlakyPublisher(content).answering(FlakyPublisher.status(404))) {
      assertFails(publisher, Reason.NOT_FOUND, "introuvable");
      assertThat(publisher.ranges()).as("not tried again").hasSize(1);
    }
  }

  @Test
  void saysThatADownloadIsTruncated() throws Exception {
    FlakyPublisher.Answer half = FlakyPublisher::half;
    try (FlakyPublisher publisher = new FlakyPublisher(content).answering(half, half, half)) {
      assertFails(publisher, Reason.TRUNCATED, "incomplet");
    }
  }

  @Test
  void givesUpABodyThatStalls() throws Exception {
    FlakyPublisher.Answer stalled = FlakyPublisher::stalled;
    try (FlakyPublisher publisher =
        new FlakyPublisher(content).answering(stalled, stalled, stalled)) {
      assertFails(publisher, Reason.TIMED_OUT, "ne répond plus");
    }
  }

  @Test
  void triesAgainWhenThePublisherIsOverloaded() throws Exception {
    try (FlakyPublisher publisher =
        new FlakyPublisher(content).answering(FlakyPublisher.status(503))) {
      assertThat(fetch(publisher)).hasBinaryContent(content);
    }
  }

  @Test
  void saysThatThereIsNoNetwork() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    try (HttpSource source = source(uri -> URI.create("http://localhost:" + closed + "/x"))) {
      assertThatThrownBy(() -> source.fetch(FILE, SyncListener.SILENT))
          .asInstanceOf(type(SyncException.class))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_NETWORK))
          .satisfies(e -> assertThat(e).hasMessageContaining("--mirror"));
    }
  }

  @Test
  void recognisesAFullDisk() {
    IOException full = new IOException("No space left on device");

    assertThat(DiskFailures.writing(folder, full).reason()).isEqualTo(Reason.DISK_FULL);
    assertThat(DiskFailures.writing(folder, new IOException("x")).reason()).isEqualTo(Reason.DISK);
  }

  private void assertFails(FlakyPublisher publisher, Reason reason, String words)
      throws IOException {
    assertThatThrownBy(() -> fetch(publisher))
        .asInstanceOf(type(SyncException.class))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e).hasMessageContaining(words));
    try (var found = Files.walk(folder)) {
      assertThat(found).noneMatch(p -> p.getFileName().toString().equals(FILE.fileName()));
    }
  }

  private Path fetch(FlakyPublisher publisher) throws SyncException {
    try (HttpSource source = source(publisher::reroute)) {
      return source.fetch(FILE, SyncListener.SILENT);
    }
  }

  private HttpSource source(UnaryOperator<URI> reroute) {
    return new HttpSource(
        folder,
        new DownloadSettings(
            Duration.ofSeconds(5), Duration.ofMillis(700), 3, Duration.ofMillis(20), reroute));
  }
}
