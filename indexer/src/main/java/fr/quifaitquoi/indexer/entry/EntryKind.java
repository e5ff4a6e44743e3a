package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** The five kinds of entry. */
public enum EntryKind {
  ACTOR("acteur"),
  INITIATIVE("initiative"),
  EXPERIENCE("experience"),
  RESOURCE("ressource"),
  EVENT("evenement");

  private final String code;

  EntryKind(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<EntryKind> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
