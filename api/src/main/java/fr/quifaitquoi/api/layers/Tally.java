package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.BitSet;
import java.util.Collection;

/** What is counted of one territory. Not thread-safe while it grows. */
final class Tally {
  private final int[] kinds = new int[EntryKind.values().length];
  private final int[] themes;
  private final BitSet sources = new BitSet();
  private int entries;

  /**
   * @param themes how many there are on the first level
   */
  Tally(int themes) {
    this.themes = new int[themes];
  }

  /**
   * Counts an entry.
   *
   * @param itsThemes numbers of its first-level themes, each once
   * @param itsSources numbers of the directories that speak of it
   */
  void add(EntryKind kind, BitSet itsThemes, Collection<Integer> itsSources) {
    entries++;
    kinds[kind.ordinal()]++;
    itsThemes.stream().forEach(theme -> themes[theme]++);
    itsSources.forEach(sources::set);
  }

  /** Counts all that another one has. */
  void add(Tally other) {
    entries += other.entries;
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] += other.kinds[i];
    }
    for (int i = 0; i < themes.length; i++) {
      themes[i] += other.themes[i];
    }
    sources.or(other.sources);
  }

  int entries() {
    return entries;
  }

  int ofKind(EntryKind kind) {
    return kinds[kind.ordinal()];
  }

  int ofTheme(int theme) {
    return themes[theme];
  }

  int sources() {
    return sources.cardinality();
  }
}
