package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * How likely one edit is, as a natural logarithm. A letter left out and two swapped come out one
 * way each; a letter replaced or added could have been any of 25, unless it is heard alike or
 * doubles its neighbour. First letters are seldom wrong.
 */
final class Typo {
  private static final double ANY_LETTER = -3.2;
  private static final double HEARD_ALIKE = -1.8;
  private static final double DOUBLED = -1.2;
  private static final double FIRST_LETTER = -4;
  private static final String[] ALIKE = {
    "bv", "sz", "cs", "ck", "kq", "cq", "iy", "gj", "mn", "dt", "bp", "ae", "oa", "vf", "ei"
  };

  private Typo() {}

  /** Of a word that is one edit from the key. */
  static double logLikelihood(String written, KeyTable keys, int key) {
    int length = keys.length(key);
    int at = 0;
    while (at < Math.min(length, written.length()) && written.charAt(at) == keys.charAt(key, at)) {
      at++;
    }
    double kind;
    if (written.length() < length) {
      boolean twin = at > 0 && keys.charAt(key, at) == written.charAt(at - 1);
      kind = twin ? 0.7 : 0;
    } else if (written.length() > length) {
      boolean twin = at > 0 && written.charAt(at) == written.charAt(at - 1);
      kind = twin ? DOUBLED : ANY_LETTER;
    } else {
      kind = sameLength(written, keys, key, at);
    }
    return at == 0 ? kind + FIRST_LETTER : kind;
  }

  private static double sameLength(String written, KeyTable keys, int key, int at) {
    boolean swapped =
        at + 1 < written.length()
            && written.charAt(at) == keys.charAt(key, at + 1)
            && written.charAt(at + 1) == keys.charAt(key, at);
    if (swapped) {
      return 0;
    }
    char a = written.charAt(at);
    char b = keys.charAt(key, at);
    for (String pair : ALIKE) {
      if (pair.indexOf(a) >= 0 && pair.indexOf(b) >= 0) {
        return HEARD_ALIKE;
      }
    }
    return ANY_LETTER;
  }
}
