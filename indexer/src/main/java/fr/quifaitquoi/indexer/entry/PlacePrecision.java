package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** How precisely a place is known, best first. */
public enum PlacePrecision {
  HOUSE_NUMBER("numero"),
  STREET("voie"),
  LOCALITY("lieu-dit"),
  COMMUNE("commune"),
  TERRITORY("territoire");

  private final String code;

  PlacePrecision(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<PlacePrecision> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
