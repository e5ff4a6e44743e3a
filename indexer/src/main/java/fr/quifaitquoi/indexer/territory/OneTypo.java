package fr.quifaitquoi.indexer.territory;

/** Beginnings with one letter wrong, missing, too many, or two swapped. */
final class OneTypo {
  private OneTypo() {}

  /** Whether a name begins with what was typed but for one typo. */
  static boolean begins(String name, String typed) {
    int wrong = 0;
    while (wrong < typed.length()
        && wrong < name.length()
        && name.charAt(wrong) == typed.charAt(wrong)) {
      wrong++;
    }
    if (wrong == typed.length()) {
      return true;
    }
    String after = typed.substring(wrong + 1);
    return name.startsWith(after, wrong + 1)
        || name.startsWith(after, wrong)
        || name.startsWith(typed.substring(wrong), wrong + 1)
        || isSwapped(name, typed, wrong);
  }

  private static boolean isSwapped(String name, String typed, int at) {
    return at + 1 < typed.length()
        && at + 1 < name.length()
        && typed.charAt(at) == name.charAt(at + 1)
        && typed.charAt(at + 1) == name.charAt(at)
        && name.startsWith(typed.substring(at + 2), at + 2);
  }
}
