package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** Who may see an entry, a contact or a medium. */
public enum Visibility {
  PUBLIC("publique"),
  COALITION("coalition"),
  TEAM("equipe");

  private final String code;

  Visibility(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<Visibility> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
