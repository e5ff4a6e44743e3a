package fr.quifaitquoi.indexer.entry;

import java.util.Arrays;
import java.util.Optional;

/** The schemes of the concepts that entries bear. */
public enum ConceptScheme {
  THEME("theme"),
  SUB_TYPE("sous_type"),
  AUDIENCE("public"),
  SKILL("competence"),
  WORKS("travaux"),
  SOURCE_CATEGORY("categorie_source");

  private final String code;

  ConceptScheme(String code) {
    this.code = code;
  }

  /** The word in the public contract. */
  public String code() {
    return code;
  }

  /** The value of that code, if there is one. */
  public static Optional<ConceptScheme> find(String code) {
    return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
  }
}
