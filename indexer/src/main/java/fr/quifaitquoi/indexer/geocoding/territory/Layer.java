package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Places that are looked for together, with all the ways to find them by name. Immutable and
 * thread-safe.
 */
final class Layer {
  /** All names are filed without one letter: one edit away is found for names of any length. */
  private static final int NO_SECOND_EDIT = Integer.MAX_VALUE;

  private final NameTable names;
  private final DeletionIndex deletions;
  private final NameSearch nameSearch;
  private final WordSearch wordSearch;
  private final SpanSearch spanSearch;
  private final Map<String, int[]> entriesOfCommune = new HashMap<>();

  Layer(List<Place> places) {
    names = new NameTable(places);
    // The two that take longest, beside each other: a start waits for them.
    CompletableFuture<WordIndex> words = CompletableFuture.supplyAsync(() -> new WordIndex(names));
    deletions = new DeletionIndex(names.keys(), NO_SECOND_EDIT);
    nameSearch = new NameSearch(names, deletions, new SoundIndex(names.keys()));
    wordSearch = new WordSearch(names, words.join());
    spanSearch = new SpanSearch(names);
    for (int entry = 0; entry < names.size(); entry++) {
      if (names.isOfficial(entry)) {
        int[] one = {entry};
        entriesOfCommune.merge(names.place(entry).seat().commune(), one, Layer::concat);
      }
    }
  }

  private static int[] concat(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  NameTable names() {
    return names;
  }

  DeletionIndex deletions() {
    return deletions;
  }

  /** Looks for the whole name; whether one is exactly the question's. */
  boolean findNames(Reading reading, Aim aim, boolean autocomplete, Hits hits) {
    boolean exact = nameSearch.findExact(reading, aim, hits);
    if (autocomplete && reading.open()) {
      nameSearch.findCompletions(reading, aim, hits);
    }
    nameSearch.findMisspelt(reading, aim, hits);
    if (!exact) {
      nameSearch.findSameSound(reading, aim, hits);
    }
    return exact;
  }

  /** Looks for names that have some of the words, or stand somewhere in the question. */
  void findParts(Reading reading, Aim aim, Hits hits) {
    List<Place> few = aim.few();
    if (few != null) {
      for (Place place : few) {
        int[] entries = entriesOfCommune.get(place.seat().commune());
        if (entries != null) {
          wordSearch.compare(reading, entries, aim, hits);
        }
      }
    }
    nameSearch.findTwiceMisspelt(reading, aim, hits);
    spanSearch.find(reading, aim, hits);
    wordSearch.find(reading, aim, hits);
  }
}
