package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds names that have some of a question's words, in any order, misspelt or not: for questions
 * that are no name as a whole. Work is bounded: rare words are looked up, common ones only
 * compared. Thread-safe.
 */
final class WordSearch {
  private static final double BASE = -60;
  private static final double WEIGHT_OF_LIKENESS = 40;
  private static final double WEIGHT_OF_PEOPLE = 0.35;
  private static final double LEAST_OF_NAME = 0.5;
  private static final int MOST_NAMES_OF_A_WORD = 1_200;
  private static final int MOST_UNFINISHED = 200;
  private static final int MOST_COMPARED = 64;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int SHORTEST_UNFINISHED = 3;

  private final NameTable names;
  private final WordIndex index;

  WordSearch(NameTable names, WordIndex index) {
    this.names = names;
    this.index = index;
  }

  /** Offers the names of some entries that are like the question. */
  void compare(Reading reading, int[] entries, Aim aim, Hits hits) {
    Likeness likeness = new Likeness(index, reading.words(), reading.open());
    for (int entry : entries) {
      Place place = names.place(entry);
      if (!aim.admits(place)) {
        continue;
      }
      Likeness.Shares shares = likeness.with(entry);
      if (shares.ofName() >= LEAST_OF_NAME) {
        double quality = 0.9 * shares.ofName() * (0.3 + 0.7 * shares.ofQuestion());
        double rank =
            BASE
                + WEIGHT_OF_LIKENESS * (quality - 0.5)
                + WEIGHT_OF_PEOPLE * names.weight(entry)
                + aim.bias(place);
        hits.offer(place, rank, quality * aim.agreement(place));
      }
    }
  }

  /** Offers the names that have words of the question. */
  void find(Reading reading, Aim aim, Hits hits) {
    Tally tally = new Tally();
    List<String> words = reading.words();
    for (int i = 0; i < words.size(); i++) {
      tally.nextWord();
      boolean unfinished = reading.open() && i == words.size() - 1;
      for (int word : candidates(words.get(i), unfinished)) {
        count(word, tally);
      }
    }
    compare(reading, tally.best(MOST_COMPARED), aim, hits);
  }

  private void count(int word, Tally tally) {
    int count = index.count(word);
    if (count <= MOST_NAMES_OF_A_WORD) {
      double information = index.information(word);
      for (int i = 0; i < count; i++) {
        tally.add(index.entry(word, i), information);
      }
    }
  }

  /** Words that are this one, may be it misspelt, or may become it. */
  private List<Integer> candidates(String asked, boolean unfinished) {
    List<Integer> found = new ArrayList<>();
    KeyTable words = index.words();
    int same = words.find(asked);
    if (same >= 0) {
      found.add(same);
    }
    if (asked.length() >= SHORTEST_MISSPELT) {
      int limit = asked.length() >= WordIndex.TWO_EDITS_FROM ? 2 : 1;
      index
          .deletions()
          .search(
              asked,
              word -> {
                if (!found.contains(word) && Edits.distance(asked, words, word, limit) <= limit) {
                  found.add(word);
                }
              });
    }
    if (unfinished && asked.length() >= SHORTEST_UNFINISHED) {
      int from = words.lowerBound(asked);
      int to = Math.min(from + MOST_UNFINISHED, words.prefixEnd(asked, from));
      for (int word = from; word < to; word++) {
        if (!found.contains(word)) {
          found.add(word);
        }
      }
    }
    return found;
  }

  /** Adds up what words tell for names: a small hash table, full tables take no more names. */
  private static final class Tally {
    private static final int SLOTS = 1 << 13;
    private static final int MOST = SLOTS * 3 / 4;

    private final int[] entries = new int[SLOTS];
    private final float[] sums = new float[SLOTS];
    private final byte[] lastWord = new byte[SLOTS];
    private int size;
    private byte word;

    void nextWord() {
      word++;
    }

    void add(int entry, double information) {
      int slot = (entry * 0x9E3779B9) >>> 19;
      while (entries[slot] != 0 && entries[slot] != entry + 1) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      if (entries[slot] == 0) {
        if (size == MOST) {
          return;
        }
        size++;
        entries[slot] = entry + 1;
      }
      if (lastWord[slot] != word) {
        lastWord[slot] = word;
        sums[slot] += (float) information;
      }
    }

    int[] best(int most) {
      long[] ordered = new long[size];
      int at = 0;
      for (int slot = 0; slot < SLOTS; slot++) {
        if (entries[slot] != 0) {
          ordered[at++] = (long) Float.floatToIntBits(sums[slot]) << 32 | (entries[slot] - 1);
        }
      }
      Arrays.sort(ordered);
      int[] best = new int[Math.min(most, size)];
      for (int i = 0; i < best.length; i++) {
        best[i] = (int) ordered[size - 1 - i];
      }
      return best;
    }
  }
}
