package fr.quifaitquoi.indexer.geocoding.address;

import org.apache.lucene.util.BytesRef;

/**
 * Tells words that differ by few edits from one: letters missing, added, changed, or swapped with
 * their neighbour (optimal string alignment, over bytes: words are without accents). Not
 * thread-safe.
 */
final class NearWord {
  /** Below, a word with an edit is too often another word. */
  private static final int ONE_EDIT_FROM = 4;

  private static final int TWO_EDITS_FROM = 8;

  /** No name of a street has a longer word; looking for one that is near would take long. */
  private static final int LONGEST = 30;

  private final BytesRef word;
  private final boolean unfinished;
  private final int letters;
  private int[] twoRowsAgo;
  private int[] lastRow;
  private int[] row;

  NearWord(String text, boolean unfinished) {
    word = new BytesRef(text);
    this.unfinished = unfinished;
    letters = lettersOf(word);
    twoRowsAgo = new int[word.length + 1];
    lastRow = new int[word.length + 1];
    row = new int[word.length + 1];
  }

  /** How many edits a word is forgiven; numbers and words of other scripts none. */
  static int mostEdits(String text) {
    if (text.length() < ONE_EDIT_FROM
        || text.length() > LONGEST
        || !text.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return 0;
    }
    return text.length() < TWO_EDITS_FROM ? 1 : 2;
  }

  int mostEdits() {
    return mostEdits(word.utf8ToString());
  }

  /** Whether a word, or when it is unfinished its beginning, is that near. */
  boolean isWithin(BytesRef other, int edits) {
    if (other.length < word.length - edits || (!unfinished && other.length > word.length + edits)) {
      return false;
    }
    // Each edit takes away one letter of this word at most.
    if (Integer.bitCount(letters & ~lettersOf(other)) > edits) {
      return false;
    }
    return hasAlignment(other, edits);
  }

  private boolean hasAlignment(BytesRef other, int edits) {
    int size = word.length;
    for (int i = 0; i <= size; i++) {
      lastRow[i] = i;
    }
    int rows = Math.min(other.length, size + edits);
    for (int j = 1; j <= rows; j++) {
      int least = fillRow(other, j);
      if (unfinished && row[size] <= edits) {
        return true;
      }
      if (least > edits) {
        return false;
      }
      int[] free = twoRowsAgo;
      twoRowsAgo = lastRow;
      lastRow = row;
      row = free;
    }
    return lastRow[size] <= edits;
  }

  private int fillRow(BytesRef other, int j) {
    byte letter = other.bytes[other.offset + j - 1];
    row[0] = j;
    int least = j;
    for (int i = 1; i <= word.length; i++) {
      byte own = word.bytes[word.offset + i - 1];
      int cost = own == letter ? 0 : 1;
      int best = Math.min(Math.min(row[i - 1], lastRow[i]) + 1, lastRow[i - 1] + cost);
      boolean swapped =
          i > 1
              && j > 1
              && own == other.bytes[other.offset + j - 2]
              && word.bytes[word.offset + i - 2] == letter;
      row[i] = swapped ? Math.min(best, twoRowsAgo[i - 2] + 1) : best;
      least = Math.min(least, row[i]);
    }
    return least;
  }

  private static int lettersOf(BytesRef word) {
    int letters = 0;
    for (int i = 0; i < word.length; i++) {
      letters |= 1 << (word.bytes[word.offset + i] & 31);
    }
    return letters;
  }
}
