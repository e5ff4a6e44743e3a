package fr.quifaitquoi.geodata.cql2;

/**
 * A word of CQL2 Text.
 *
 * @param text what it stands for: quotes are gone
 * @param start how many characters come before it
 * @param end how many characters come before what follows it
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    NAME,
    QUOTED_NAME,
    TEXT,
    NUMBER,
    SYMBOL,
    END
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isWord(String word) {
    return kind == Kind.NAME && text.equalsIgnoreCase(word);
  }

  /** As people read it. */
  String shown() {
    return switch (kind) {
      case END -> "la fin";
      case TEXT -> "le texte '" + Words.shortened(text) + "'";
      case NAME, QUOTED_NAME, NUMBER, SYMBOL -> "« " + Words.shortened(text) + " »";
    };
  }
}
