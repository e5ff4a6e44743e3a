package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** What a place is to its entry. */
public enum PlaceRole {
  SEAT("siege"),
  RECEPTION("accueil"),
  STAGE("etape"),
  OFFICE_HOURS("permanence");

  private final String code;

  PlaceRole(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<PlaceRole> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
