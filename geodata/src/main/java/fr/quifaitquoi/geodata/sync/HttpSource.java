package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The publishers themselves, over HTTP. A download that breaks leaves a {@code .part} file and is
 * resumed where it stopped, now or by the next sync, when the publisher still has the same file.
 */
final class HttpSource implements FileSource, AutoCloseable {
  private final Path folder;
  private final DownloadSettings settings;
  private final HttpClient client;

  HttpSource(Path folder, DownloadSettings settings) {
    this.folder = folder;
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(settings.connectTimeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public Path fetch(RemoteFile file, SyncListener listener) throws SyncException {
    Path target = folder.resolve(file.address().getHost() + file.address().getPath());
    PartialFile part = new PartialFile(target);
    try {
      Files.createDirectories(target.resolveSibling("."));
      download(file, part, listener);
      Files.move(part.path(), target, StandardCopyOption.REPLACE_EXISTING);
      part.forget();
      return target;
    } catch (IOException e) {
      throw DiskFailures.writing(target, e);
    }
  }

  private void download(RemoteFile file, PartialFile part, SyncListener listener)
      throws SyncException, IOException {
    Duration pause = settings.backOff();
    for (int attempt = 1; ; attempt++) {
      try {
        new Download(client, settings, file, part, listener).run();
        return;
      } catch (SyncException e) {
        if (!isWorthRetrying(e.reason()) || attempt == settings.attempts()) {
          throw e;
        }
        listener.stage(e.getMessage() + " Nouvel essai dans " + pause.toMillis() / 1000.0 + " s.");
      }
      sleep(pause);
      pause = pause.multipliedBy(2);
    }
  }

  private static boolean isWorthRetrying(Reason reason) {
    return switch (reason) {
      case NO_NETWORK, TIMED_OUT, TRUNCATED -> true;
      case NOT_FOUND,
          REFUSED,
          CHECKSUM,
          NOT_A_ZIP,
          UNREADABLE,
          WRONG_COLUMNS,
          WRONG_VINTAGE,
          CHECKS_FAILED,
          DISK_FULL,
          DISK,
          BUSY ->
          false;
    };
  }

  private static void sleep(Duration pause) throws SyncException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SyncException(Reason.TIMED_OUT, "Synchronisation interrompue.", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
