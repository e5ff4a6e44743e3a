package fr.quifaitquoi.indexer.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * All words of one field of one segment in memory, some fifteen bytes each, to look up a word, a
 * beginning or a typo without reading the index. A word with one typo still begins, or ends, like
 * the word meant: so only the words with the same first half or the same end are compared.
 * Immutable.
 */
final class ZoneWords {
  /** The longest end that words are kept by. */
  private static final int ENDING = 5;

  private static final int NUMBER_BITS = 24;
  private static final int MOST_WORDS = 1 << NUMBER_BITS;

  /** One after the other, in the order of their bytes. */
  private final byte[] letters;

  /** Where each begins; one more at the end. */
  private final int[] starts;

  /** The last letters, the last one first, and the word's number; of those a typo may lead to. */
  private final long[] endings;

  private ZoneWords(byte[] letters, int[] starts) {
    this.letters = letters;
    this.starts = starts;
    this.endings = listEndings();
  }

  static ZoneWords load(LeafReader reader, String field) throws IOException {
    Terms terms = reader.terms(field);
    byte[] letters = new byte[1024];
    int[] starts = new int[256];
    int words = 0;
    if (terms != null) {
      TermsEnum all = terms.iterator();
      for (BytesRef word = all.next(); word != null; word = all.next()) {
        if (words == MOST_WORDS) {
          throw new IllegalStateException("a segment with more than " + MOST_WORDS + " words");
        }
        int end = starts[words] + word.length;
        letters = end <= letters.length ? letters : Arrays.copyOf(letters, end * 2);
        starts = words + 1 < starts.length ? starts : Arrays.copyOf(starts, starts.length * 2);
        System.arraycopy(word.bytes, word.offset, letters, starts[words], word.length);
        starts[++words] = end;
      }
    }
    return new ZoneWords(Arrays.copyOf(letters, starts[words]), Arrays.copyOf(starts, words + 1));
  }

  private long[] listEndings() {
    long[] list = new long[starts.length - 1];
    int used = 0;
    for (int word = 0; word < list.length; word++) {
      // A typo in a word without digits leads to a word with one at most.
      if (digits(word) < 2) {
        list[used++] = ending(letters, starts[word], starts[word + 1]) << NUMBER_BITS | word;
      }
    }
    list = Arrays.copyOf(list, used);
    Arrays.sort(list);
    return list;
  }

  private int digits(int word) {
    int digits = 0;
    for (int i = starts[word]; i < starts[word + 1]; i++) {
      digits += letters[i] >= '0' && letters[i] <= '9' ? 1 : 0;
    }
    return digits;
  }

  private static long ending(byte[] from, int start, int end) {
    long key = 0;
    for (int i = 1; i <= ENDING; i++) {
      key = key << Byte.SIZE | (end - i < start ? 0 : from[end - i] & 0xFF);
    }
    return key;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  boolean has(BytesRef word) {
    int at = firstFrom(word);
    return at < size() && compare(at, word) == 0;
  }

  boolean hasBeginning(BytesRef beginning) {
    int at = firstFrom(beginning);
    return at < size() && begins(at, beginning);
  }

  private int size() {
    return starts.length - 1;
  }

  private boolean begins(int word, BytesRef beginning) {
    int end = starts[word] + beginning.length;
    return end <= starts[word + 1]
        && Arrays.equals(
            letters,
            starts[word],
            end,
            beginning.bytes,
            beginning.offset,
            beginning.offset + beginning.length);
  }

  private int compare(int word, BytesRef other) {
    return Arrays.compareUnsigned(
        letters,
        starts[word],
        starts[word + 1],
        other.bytes,
        other.offset,
        other.offset + other.length);
  }

  /** Number of the first word that is not before that one. */
  private int firstFrom(BytesRef word) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether {@link #listOneTypo} knows how to look for the word: it is written in ASCII. */
  static boolean canSearch(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  /**
   * The words that one letter more, less or other, or two neighbours the other way round make of
   * that one, and itself; in their order.
   *
   * @param word without digits, in ASCII, of three letters at least
   */
  List<BytesRef> listOneTypo(String word) {
    byte[] asked = word.getBytes(StandardCharsets.UTF_8);
    // Two neighbours that change places may lie on both sides of the middle: it belongs to none.
    int half = (asked.length - 1) / 2;
    BytesRef beginning = new BytesRef(asked, 0, half);
    int first = firstFrom(beginning);
    int end = firstAfter(beginning, first);
    Numbers found = new Numbers();
    for (int at = first; at < end; at++) {
      if (isOneTypo(at, asked)) {
        found.add(at);
      }
    }
    int length = Math.min(ENDING, asked.length - half - 1);
    long ending = ending(asked, asked.length - length, asked.length) << NUMBER_BITS;
    int other = (ENDING - length) * Byte.SIZE + NUMBER_BITS;
    for (int i = firstEnding(ending);
        i < endings.length && endings[i] >> other == ending >> other;
        i++) {
      int at = (int) (endings[i] & MOST_WORDS - 1);
      if ((at < first || at >= end) && isOneTypo(at, asked)) {
        found.add(at);
      }
    }
    return found.sorted().mapToObj(this::word).toList();
  }

  private BytesRef word(int number) {
    return new BytesRef(letters, starts[number], starts[number + 1] - starts[number]);
  }

  /** Number of the first word after those that begin so. */
  private int firstAfter(BytesRef beginning, int first) {
    int low = first;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (begins(middle, beginning)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static final class Numbers {
    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
      numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, size * 2);
      numbers[size++] = number;
    }

    IntStream sorted() {
      return Arrays.stream(numbers, 0, size).sorted();
    }
  }

  private int firstEnding(long key) {
    int at = Arrays.binarySearch(endings, key);
    return at < 0 ? -at - 1 : at;
  }

  /** What is left between the same beginning and the same end tells. */
  private boolean isOneTypo(int word, byte[] asked) {
    int start = starts[word];
    int length = starts[word + 1] - start;
    // A letter of another alphabet takes up to four bytes.
    if (length < asked.length - 1 || length > asked.length + 4) {
      return false;
    }
    int shorter = Math.min(length, asked.length);
    int before = 0;
    while (before < shorter && letters[start + before] == asked[before]) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && letters[start + length - 1 - after] == asked[asked.length - 1 - after]) {
      after++;
    }
    int left = asked.length - before - after;
    int there = length - before - after;
    if (left == 2 && there == 2) {
      return letters[start + before] == asked[before + 1]
          && letters[start + before + 1] == asked[before];
    }
    return left <= 1 && (there == 0 || isOneLetter(start + before, there));
  }

  private boolean isOneLetter(int from, int bytes) {
    for (int i = from + 1; i < from + bytes; i++) {
      if ((letters[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
