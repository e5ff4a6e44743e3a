package fr.quifaitquoi.api.ogc;

import java.util.Comparator;

/** The order of values of one property: texts by the numbers of their characters (collation C). */
enum ValueOrder implements Comparator<Object> {
  INSTANCE;

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public int compare(Object a, Object b) {
    return a instanceof String one && b instanceof String other
        ? compareTexts(one, other)
        : ((Comparable) a).compareTo(b);
  }

  private static int compareTexts(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char one = a.charAt(i);
      char other = b.charAt(i);
      if (one != other) {
        // Characters beyond U+FFFF are pairs of surrogates, which lie below U+E000.
        boolean surrogate = Character.isSurrogate(one);
        return surrogate == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : surrogate ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
