package fr.quifaitquoi.geodata.naming;

import java.util.Locale;

/** Names as codes, addresses and file names have them. */
public final class Kebab {
  private Kebab() {}

  /**
   * Lower-case letters and digits of ASCII, a hyphen in place of each run of others: « Zones d’été
   * 2024 » gives {@code zones-d-ete-2024}. Empty when the text has neither letter nor digit.
   */
  public static String of(String text) {
    String plain =
        Accents.strip(text.toLowerCase(Locale.ROOT)).replace("œ", "oe").replace("æ", "ae");
    StringBuilder kebab = new StringBuilder(plain.length());
    boolean parted = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
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
