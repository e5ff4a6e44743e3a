package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * A name as it is compared: its letters without spaces, and where words start in them, so that
 * {@code maisonsalfort} and {@code Maisons-Alfort} are told apart when it matters, and only then.
 *
 * @param letters {@code a-z0-9}, words put together
 * @param starts bit i is set when a word starts at letter i, for the first 64
 */
record Name(String letters, long starts) {
  /** The name of a text. */
  static Name of(String text) {
    Words words = Words.of(text);
    return of(words, 0, words.size());
  }

  /** The name that some of the words make. */
  static Name of(Words words, int from, int to) {
    if (to - from == 1) {
      return new Name(words.get(from), 1);
    }
    StringBuilder letters = new StringBuilder(24);
    long starts = 0;
    for (int i = from; i < to; i++) {
      if (letters.length() < Long.SIZE) {
        starts |= 1L << letters.length();
      }
      letters.append(words.get(i));
    }
    return new Name(letters.toString(), starts);
  }
}
