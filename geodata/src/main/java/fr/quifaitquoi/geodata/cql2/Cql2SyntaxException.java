package fr.quifaitquoi.geodata.cql2;

/** A filter that is not CQL2. The message is in French, for users, and says where and why. */
public final class Cql2SyntaxException extends Cql2Exception {
  private final int position;
  private final String pointer;

  private Cql2SyntaxException(String message, int position, String pointer) {
    super(message);
    this.position = position;
    this.pointer = pointer;
  }

  static Cql2SyntaxException at(int position, String problem) {
    return new Cql2SyntaxException(
        "Filtre CQL2, caractère " + (position + 1) + " : " + problem, position, "");
  }

  static Cql2SyntaxException in(String pointer, String problem) {
    String where = pointer.isEmpty() ? "à la racine" : "en " + pointer;
    return new Cql2SyntaxException("Filtre CQL2 JSON, " + where + " : " + problem, -1, pointer);
  }

  /** How many characters of the text come before the mistake; -1 when a pointer says where. */
  public int position() {
    return position;
  }

  /** JSON Pointer (RFC 6901) to the mistake; empty for text and for the whole. */
  public String pointer() {
    return pointer;
  }
}
