package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.function.IntConsumer;

/**
 * Keys that are few edits away from a word. Two words one edit apart become equal when at most one
 * letter is taken out of each; hence each key is filed under the hash of itself and of what is left
 * without one letter, or two for long keys. Hashes may collide: callers measure the distance. After
 * W. Garbe's symmetric deletion. Immutable.
 */
final class DeletionIndex {
  private static final int SEED = 17;

  private final KeyTable keys;
  private final int twoFrom;
  private final int[] heads;
  private final int[] filed;
  private final int shift;

  /**
   * Files the keys.
   *
   * @param twoFrom length from which two letters are taken out
   */
  DeletionIndex(KeyTable keys, int twoFrom) {
    this.keys = keys;
    this.twoFrom = twoFrom;
    int[] counted = new int[1];
    for (int key = 0; key < keys.size(); key++) {
      visit(keys.get(key), hash -> counted[0]++);
    }
    int bits = Math.max(4, 32 - Integer.numberOfLeadingZeros(counted[0]));
    shift = 32 - bits;
    heads = new int[(1 << bits) + 1];
    filed = new int[counted[0]];
    file();
  }

  private void file() {
    for (int key = 0; key < keys.size(); key++) {
      visit(keys.get(key), hash -> heads[(hash >>> shift) + 1]++);
    }
    for (int i = 1; i < heads.length; i++) {
      heads[i] += heads[i - 1];
    }
    int[] next = heads.clone();
    for (int key = 0; key < keys.size(); key++) {
      int filing = key;
      visit(keys.get(key), hash -> filed[next[hash >>> shift]++] = filing);
    }
  }

  /** Shows keys that may be one edit away, two for long words, some of them several times. */
  void search(String word, IntConsumer candidate) {
    visit(
        word,
        hash -> {
          int bucket = hash >>> shift;
          for (int i = heads[bucket]; i < heads[bucket + 1]; i++) {
            candidate.accept(filed[i]);
          }
        });
  }

  /** Hashes of the word, of the word less each letter, and less each two when it is long. */
  private void visit(String word, IntConsumer hashes) {
    int length = word.length();
    hashes.accept(hash(word, -1, -1));
    for (int i = 0; i < length; i++) {
      // Of a run of one letter, which goes does not matter.
      if (i > 0 && word.charAt(i) == word.charAt(i - 1)) {
        continue;
      }
      hashes.accept(hash(word, i, -1));
      if (length >= twoFrom) {
        for (int j = i + 1; j < length; j++) {
          hashes.accept(hash(word, i, j));
        }
      }
    }
  }

  private static int hash(String word, int without, int norThis) {
    int hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      if (i != without && i != norThis) {
        hash = hash * 31 + word.charAt(i);
      }
    }
    // The high bits choose the bucket: spread the low ones over them (Fibonacci hashing).
    return hash * 0x9E3779B9;
  }
}
