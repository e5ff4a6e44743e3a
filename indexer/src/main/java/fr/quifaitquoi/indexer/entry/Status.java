package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** Where an entry is in its life. */
public enum Status {
  DRAFT("brouillon"),
  PROPOSED("proposee"),
  PUBLISHED("publiee"),
  ARCHIVED("archivee"),
  REFUSED("refusee");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<Status> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
