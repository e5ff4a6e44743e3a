package fr.quifaitquoi.geodata.cql2;

/** How large a filter may be: more than people and their tools write, little enough to answer. */
final class Limits {
  /** Characters, coordinates included: a JSON of {@link #VERTICES} with all their decimals. */
  static final int CHARACTERS = 6_000_000;

  /** Characters beside the coordinates of geometries: a thousand codes of fifteen digits fit. */
  static final int WORDS = 30_000;

  /** Levels of an expression. */
  static final int DEPTH = 100;

  /** Levels of what is read: each level of an expression may have its own parentheses. */
  static final int NESTING = 250;

  /** Values in a list. */
  static final int VALUES = 1_000;

  /** Vertices of all geometries together. */
  static final int VERTICES = 100_000;

  static final String TOO_DEEP =
      "l’expression est trop imbriquée (plus de " + DEPTH + " niveaux) ; simplifiez-la.";
  static final String TOO_LONG =
      "l’expression est trop longue (plus de "
          + WORDS
          + " caractères hors géométries) ; raccourcissez-la.";
  static final String TOO_MANY_VALUES =
      "la liste a plus de " + VALUES + " valeurs ; coupez la demande en plusieurs.";
  static final String TOO_MANY_VERTICES =
      "les géométries ont plus de " + VERTICES + " sommets ; simplifiez-les.";

  private Limits() {}
}
