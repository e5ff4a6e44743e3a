package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.geography.GeographyHolder;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * ETags of what is read from the index. At one address, an answer changes only when the index does,
 * the geography does, the day does (freshness weighs in the order) or the service starts anew: so
 * it is known to be unchanged without being made.
 */
final class ReadTags {
  private final GeographyHolder geography;
  private final String run;

  ReadTags(GeographyHolder geography) {
    this.geography = geography;
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    run = HexFormat.of().formatHex(bytes);
  }

  String of(OptionalLong sequence, String variant) {
    return "W/\""
        + run
        + "-"
        + sequence.orElse(0)
        + "-"
        + geography.generation()
        + "-"
        + LocalDate.now(java.time.ZoneId.of("Europe/Paris")).toEpochDay()
        + "-"
        + variant
        + "\"";
  }
}
