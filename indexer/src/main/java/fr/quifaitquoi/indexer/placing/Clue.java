package fr.quifaitquoi.indexer.placing;

/** What a row may say of its place; problems name the column that said it. */
public enum Clue {
  COMMUNE_CODE("code_commune"),
  POSTCODE("code_postal"),
  COMMUNE_NAME("nom_commune"),
  DEPARTEMENT("code_departement"),
  X("x"),
  Y("y"),
  ADDRESS("adresse"),
  COVERAGE("couverture");

  private final String key;

  Clue(String key) {
    this.key = key;
  }

  /** The word that stands for the column when the file has none of its own for it. */
  public String key() {
    return key;
  }
}
