package fr.quifaitquoi.geodata.sync;

import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How patient a download is.
 *
 * @param connectTimeout for a connection, then for the first byte of an answer
 * @param stallTimeout without a byte, after which a download is given up and tried again
 * @param attempts per file
 * @param backOff before the second attempt; doubled before each other
 * @param reroute where an official address is really asked: itself, but in tests
 */
record DownloadSettings(
    Duration connectTimeout,
    Duration stallTimeout,
    int attempts,
    Duration backOff,
    UnaryOperator<URI> reroute) {

  static final DownloadSettings DEFAULTS =
      new DownloadSettings(
          Duration.ofSeconds(20),
          Duration.ofSeconds(30),
          4,
          Duration.ofSeconds(1),
          UnaryOperator.identity());
}
