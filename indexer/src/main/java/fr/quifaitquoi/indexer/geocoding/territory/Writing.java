package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * What the way a name is written says against a place: who writes {@code Château} does not mean
 * {@code Chatou}, but who writes {@code chateau} may mean both. Case and missing accents only count
 * in texts that have capitals and small letters, or accents.
 */
final class Writing {
  private static final double OTHER_LETTER = Math.log(20);
  private static final double PLAIN_LETTER = Math.log(4);

  private final String written;
  private final boolean careful;

  Writing(String written) {
    this.written = written;
    this.careful = isCareful(written);
  }

  /** How many characters were written. */
  int length() {
    return written.length();
  }

  private static boolean isCareful(String text) {
    boolean capitals = false;
    boolean small = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 && Character.isLetter(c)) {
        return true;
      }
      capitals |= c >= 'A' && c <= 'Z';
      small |= c >= 'a' && c <= 'z';
    }
    return capitals && small;
  }

  /** The logarithm of how much less likely a name is for beginning otherwise; 0 at best. */
  double penalty(String name) {
    if (!careful) {
      return 0;
    }
    double letter = 0;
    double accent = 0;
    double separator = 0;
    double capital = 0;
    int length = Math.min(written.length(), name.length());
    for (int i = 0; i < length; i++) {
      char a = written.charAt(i);
      char b = name.charAt(i);
      if (a == b) {
        continue;
      }
      String folded = Folding.fold(a);
      if (!folded.equals(Folding.fold(b))) {
        // Words in full or shortened: what follows is not letter against letter.
        break;
      }
      if (folded.isEmpty()) {
        separator = isApostrophe(a) && isApostrophe(b) ? separator : OTHER_LETTER;
      } else if (Character.toLowerCase(a) == Character.toLowerCase(b)) {
        capital = PLAIN_LETTER;
      } else if (a < 128) {
        accent = PLAIN_LETTER;
      } else {
        letter = OTHER_LETTER;
      }
    }
    return -(letter + accent + separator + capital);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }
}
