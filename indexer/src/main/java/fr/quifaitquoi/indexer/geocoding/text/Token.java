package fr.quifaitquoi.indexer.geocoding.text;

/**
 * A word with how it was written.
 *
 * @param word as {@link StreetWords} makes it
 * @param written folded, abbreviated or not, with its zeros
 * @param separator what stands before it, the strongest of {@link #START}, {@link #BREAK}, {@link
 *     #JOIN}, space; {@link #GLUED} when nothing does
 * @param ordinal whether it is a number that was written {@code 1er}, {@code 10e}
 */
record Token(String word, String written, char separator, boolean ordinal) {
  static final char START = '^';
  static final char BREAK = ',';
  static final char JOIN = '-';
  static final char APOSTROPHE = '\'';
  static final char GLUED = '0';

  private static final String BREAKS = ",;()[]\n\r\t|:";
  private static final String JOINS = "-/–\u2010\u2011_";

  /** What a run of characters between words amounts to. */
  static char separator(String text, int from, int to, char before) {
    char strongest = before == START ? START : ' ';
    for (int i = from; i < to && strongest != START; i++) {
      char c = text.charAt(i);
      if (BREAKS.indexOf(c) >= 0) {
        return BREAK;
      }
      if (JOINS.indexOf(c) >= 0) {
        strongest = JOIN;
      } else if (strongest == ' ' && c == APOSTROPHE) {
        strongest = APOSTROPHE;
      }
    }
    return strongest;
  }

  /** The number with what followed it: {@code 1er}. */
  Token asOrdinal(String ending) {
    return new Token(word, written + ending, separator, true);
  }

  boolean isNumber() {
    return Character.isDigit(word.charAt(0));
  }
}
