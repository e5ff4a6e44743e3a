package fr.quifaitquoi.geodata.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Fetchers for tests: impatient, and of publishers on this machine. */
public final class TestFetchers {
  private TestFetchers() {}

  /** Asks somewhere else for what is at official addresses, twice at most. */
  public static FileFetcher rerouted(Path downloads, UnaryOperator<URI> reroute) {
    return FileFetcher.ofPublishers(
        downloads,
        new DownloadSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(2), 2, Duration.ofMillis(10), reroute));
  }
}
