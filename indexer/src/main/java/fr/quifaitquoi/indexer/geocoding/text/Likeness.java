package fr.quifaitquoi.indexer.geocoding.text;

/**
 * How alike two words of {@link StreetWords} are, 0 to 1: the same, the beginning of, a typing
 * error away, sounding alike.
 */
public final class Likeness {
  private static final double PREFIX = 0.85;
  private static final double SOUND = 0.8;
  private static final double INITIAL = 0.6;
  private static final double TWO_TYPES = 0.15;
  private static final int MAX_LENGTH = 48;

  private Likeness() {}

  /**
   * Compares a word as asked with one of a name.
   *
   * @param unfinished whether the asked word may be a beginning
   */
  public static double of(String asked, String named, boolean unfinished) {
    if (asked.equals(named)) {
      return 1;
    }
    if (isNumber(asked) || isNumber(named)) {
      return unfinished && named.startsWith(asked) ? INITIAL : 0;
    }
    if (unfinished && named.startsWith(asked)) {
      return PREFIX + (1 - PREFIX) * asked.length() / named.length();
    }
    if (asked.length() == 1 || named.length() == 1) {
      return asked.charAt(0) == named.charAt(0) ? INITIAL : 0;
    }
    double edits = byEdits(asked, named);
    if (edits > SOUND) {
      return edits;
    }
    if (unfinished && asked.length() > 3 && asked.length() < named.length()) {
      String beginning = named.substring(0, asked.length());
      edits = Math.max(edits, byEdits(asked, beginning) * PREFIX);
    }
    return Math.max(edits, bySoundOrKind(asked, named));
  }

  private static double bySoundOrKind(String asked, String named) {
    if (asked.length() > 2 && named.length() > 2) {
      String sound = FrenchSound.of(asked);
      if (sound.length() > 1 && sound.equals(FrenchSound.of(named))) {
        return SOUND;
      }
    }
    boolean types = WordWeights.isPlainType(asked) && WordWeights.isPlainType(named);
    return types ? TWO_TYPES : 0;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  /** One edit in words of 3 letters and more, two from 8 on; 0 when there are more. */
  private static double byEdits(String asked, String named) {
    int longer = Math.max(asked.length(), named.length());
    int limit = longer >= 8 ? 2 : longer >= 3 ? 1 : 0;
    if (Math.abs(asked.length() - named.length()) > limit || longer > MAX_LENGTH || limit == 0) {
      return 0;
    }
    int distance = distance(asked, named, limit);
    return distance > limit ? 0 : 1 - 0.9 * distance / longer;
  }

  /** Optimal string alignment, or more than the limit. */
  static int distance(String one, String other, int limit) {
    int[] before = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(row[j], before[j - 2] + 1) : row[j];
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[other.length()];
  }
}
