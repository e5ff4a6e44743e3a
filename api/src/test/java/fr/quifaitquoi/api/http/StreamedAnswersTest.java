package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.buffer.netty.NettyByteBufferFactory;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class StreamedAnswersTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final StreamedAnswers answers = new StreamedAnswers(threads);

  @AfterEach
  void stop() {
    threads.close();
  }

  private CloseableByteBody body(InputStream content) {
    return answers.writePiece(
        ByteBodyFactory.createDefault(NettyByteBufferFactory.DEFAULT),
        HttpRequest.GET("/"),
        HttpResponse.ok(),
        Argument.of(InputStream.class),
        MediaType.APPLICATION_OCTET_STREAM_TYPE,
        content);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  @Test
  void givesEveryByteInPiecesOf64Kilobytes() {
    byte[] content = bytes(300_000);

    Iterable<byte[]> pieces =
        Flux.from(body(new ByteArrayInputStream(content)).toByteArrayPublisher()).toIterable();

    assertThat(pieces)
        .extracting(piece -> piece.length)
        .containsExactly(65_536, 65_536, 65_536, 65_536, 37_856);
    assertThat(body(new ByteArrayInputStream(content)).toInputStream()).hasBinaryContent(content);
  }

  @Test
  void givesWhatThereIsWithoutWaitingForMore() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    InputStream slow =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(10)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                try {
                  return taken.await(10, TimeUnit.SECONDS) ? -1 : 0;
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
              }
            });

    byte[] first = Flux.from(body(slow).toByteArrayPublisher()).blockFirst();
    taken.countDown();

    assertThat(first).isEqualTo(bytes(10));
  }

  /** So that nobody takes a part for the whole. */
  @Test
  void breaksOffWhenTheStreamDoes() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(100_000)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }
            });

    assertThatThrownBy(() -> body(broken).toInputStream().readAllBytes())
        .hasStackTraceContaining("the disk is gone");
  }

  @Test
  void closesTheStream() throws IOException, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    InputStream content =
        new ByteArrayInputStream(bytes(100_000)) {
          @Override
          public void close() {
            closed.countDown();
          }
        };

    try (InputStream read = body(content).toInputStream()) {
      assertThat(read.readAllBytes()).hasSize(100_000);
    }

    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
