package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * Distance between a word as written and a name: letters left out, added, replaced, or two
 * neighbours swapped (optimal string alignment).
 */
final class Edits {
  private static final int MAX_LENGTH = 64;

  private Edits() {}

  /** The distance, or {@code limit + 1} when it is greater than {@code limit} (at most 2). */
  static int distance(String written, KeyTable keys, int key, int limit) {
    int length = keys.length(key);
    if (Math.abs(written.length() - length) > limit) {
      return limit + 1;
    }
    int head = 0;
    int shorter = Math.min(written.length(), length);
    while (head < shorter && written.charAt(head) == keys.charAt(key, head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && written.charAt(written.length() - 1 - tail) == keys.charAt(key, length - 1 - tail)) {
      tail++;
    }
    int restWritten = written.length() - head - tail;
    int restKey = length - head - tail;
    if (restWritten <= 1 && restKey <= 1) {
      return Math.max(restWritten, restKey);
    }
    return limit == 1
        ? single(written, keys, key, head, restWritten == 2 && restKey == 2)
        : Math.min(limit + 1, full(written, keys, key));
  }

  private static int single(String written, KeyTable keys, int key, int head, boolean two) {
    boolean swapped =
        two
            && written.charAt(head) == keys.charAt(key, head + 1)
            && written.charAt(head + 1) == keys.charAt(key, head);
    return swapped ? 1 : 2;
  }

  private static int full(String written, KeyTable keys, int key) {
    int n = keys.length(key);
    if (n > MAX_LENGTH) {
      return Integer.MAX_VALUE - 1;
    }
    int[] before = new int[n + 1];
    int[] above = new int[n + 1];
    int[] row = new int[n + 1];
    for (int j = 0; j <= n; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= written.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= n; j++) {
        int same = written.charAt(i - 1) == keys.charAt(key, j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && written.charAt(i - 1) == keys.charAt(key, j - 2)
            && written.charAt(i - 2) == keys.charAt(key, j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[n];
  }
}
