package fr.quifaitquoi.geodata.cql2;

/**
 * Reads filters in CQL2 (OGC 21-065r2). Whatever is given, reading takes time in proportion to its
 * length, and ends with an expression or a {@link Cql2SyntaxException}. Thread-safe.
 */
public final class Cql2 {
  private Cql2() {}

  /**
   * Reads CQL2 Text.
   *
   * @throws Cql2SyntaxException when it is not, or is too long or too deep
   */
  public static Cql2Expression parseText(String text) {
    return TextReader.read(text);
  }

  /**
   * Reads CQL2 JSON.
   *
   * @throws Cql2SyntaxException when it is not, or is too long or too deep
   */
  public static Cql2Expression parseJson(String json) {
    return JsonReader.read(json);
  }
}
