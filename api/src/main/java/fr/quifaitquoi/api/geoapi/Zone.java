package fr.quifaitquoi.api.geoapi;

import java.util.Locale;

/** Parts of France, as the national service cuts it. */
enum Zone {
  METRO,
  DROM,
  COM;

  private static final int FIRST_COLLECTIVITY = 975;

  /** The zone of a département, or of a collectivité d'outre-mer that takes the place of one. */
  static Zone ofDepartement(String code) {
    if (code.length() < 3) {
      return METRO;
    }
    // 971 to 974 and 976 are départements; 975, 977 and what follows are not.
    return code.equals("976") || Integer.parseInt(code) < FIRST_COLLECTIVITY ? DROM : COM;
  }

  /** Its name in the public contract. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
