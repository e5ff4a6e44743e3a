package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The words of the official names: which names have a word, and which words a name has. Immutable.
 */
final class WordIndex {
  /** Words of eight letters may have two wrong. */
  static final int TWO_EDITS_FROM = 8;

  private final NameTable names;
  private final KeyTable words;
  private final DeletionIndex deletions;
  private final int[] wordHeads;
  private final int[] wordsOf;
  private final int[] entryHeads;
  private final int[] entriesOf;

  WordIndex(NameTable names) {
    this.names = names;
    TreeSet<String> distinct = new TreeSet<>();
    int count = 0;
    for (int entry = 0; entry < names.size(); entry++) {
      String[] list = split(entry);
      count += list.length;
      distinct.addAll(Arrays.asList(list));
    }
    words = new KeyTable(distinct);
    deletions = new DeletionIndex(words, TWO_EDITS_FROM);
    wordHeads = new int[names.size() + 1];
    wordsOf = new int[count];
    entryHeads = new int[words.size() + 1];
    entriesOf = new int[count];
    fill();
  }

  /** An entry that is not official has no words here: the official one of the place has them. */
  private String[] split(int entry) {
    if (!names.isOfficial(entry)) {
      return new String[0];
    }
    Words list = Words.of(names.place(entry).name());
    String[] split = new String[list.size()];
    for (int i = 0; i < split.length; i++) {
      split[i] = list.get(i);
    }
    return split;
  }

  private void fill() {
    int at = 0;
    for (int entry = 0; entry < names.size(); entry++) {
      wordHeads[entry] = at;
      for (String word : split(entry)) {
        int id = words.find(word);
        wordsOf[at++] = id;
        entryHeads[id + 1]++;
      }
    }
    wordHeads[names.size()] = at;
    for (int i = 1; i < entryHeads.length; i++) {
      entryHeads[i] += entryHeads[i - 1];
    }
    int[] next = entryHeads.clone();
    for (int entry = 0; entry < names.size(); entry++) {
      for (int i = wordHeads[entry]; i < wordHeads[entry + 1]; i++) {
        entriesOf[next[wordsOf[i]]++] = entry;
      }
    }
  }

  KeyTable words() {
    return words;
  }

  DeletionIndex deletions() {
    return deletions;
  }

  /** How many names have the word. */
  int count(int word) {
    return entryHeads[word + 1] - entryHeads[word];
  }

  /** A name that has the word, by place among those that have. */
  int entry(int word, int index) {
    return entriesOf[entryHeads[word] + index];
  }

  int wordCount(int entry) {
    return wordHeads[entry + 1] - wordHeads[entry];
  }

  int word(int entry, int index) {
    return wordsOf[wordHeads[entry] + index];
  }

  /** How much the word tells about a name: the logarithm of how few have it. */
  double information(int word) {
    return Math.log((double) names.size() / count(word));
  }

  /** What a word that no name has would tell. */
  double most() {
    return Math.log(names.size());
  }
}
