package fr.quifaitquoi.geodata.naming;

/** Names as codes, addresses and file names have them. */
public final class Kebab {
  private Kebab() {}

  /**
   * Lower-case letters and digits of ASCII, a hyphen in place of each run of others: « Zones d’été
   * 2024 » gives {@code zones-d-ete-2024}. Empty when the text has neither letter nor digit.
   */
  public static String of(String text) {
    String plain = Accents.fold(text);
    StringBuilder kebab = new StringBuilder(plain.length());
    boolean parted = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Accents.isWord(c)) {
        if (parted && !kebab.isEmpty()) {
          kebab.append('-');
        }
        kebab.append(c);
        parted = false;
      } else {
        parted = true;
      }
    }
    return kebab.toString();
  }
}
