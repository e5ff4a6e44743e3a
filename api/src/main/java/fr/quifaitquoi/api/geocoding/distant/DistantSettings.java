package fr.quifaitquoi.api.geocoding.distant;

import java.net.URI;
import java.time.Duration;

/**
 * How a distant geocoder is asked.
 *
 * @param base its address, before {@code /search}
 * @param connectTimeout for reaching it
 * @param answerTimeout for one answer, a whole batch included
 * @param firstPause before asking again; doubled each time
 * @param attempts how often one question is asked before giving up
 * @param perSecond requests a second at most
 */
public record DistantSettings(
    URI base,
    Duration connectTimeout,
    Duration answerTimeout,
    Duration firstPause,
    int attempts,
    int perSecond) {

  /** What the national service asks of its users: at most 50 requests a second. */
  public static DistantSettings of(URI base) {
    return new DistantSettings(
        base, Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMillis(500), 5, 50);
  }
}
