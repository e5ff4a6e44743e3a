package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Every way to name a set of places, by letters. An entry is one name of one place; the entries of
 * equal letters stand together, and those of a prefix too. Immutable.
 */
final class NameTable {
  private static final int OFFICIAL = 1;

  private final List<Place> places;
  private final KeyTable keys;
  private final int[] heads;
  private final int[] placeOf;
  private final long[] starts;
  private final byte[] flags;
  private final float[] weights;

  private record Entry(Name name, int place, boolean official) {}

  NameTable(List<Place> places) {
    this.places = List.copyOf(places);
    List<Entry> entries = new ArrayList<>(places.size() * 5 / 4);
    for (int i = 0; i < places.size(); i++) {
      int place = i;
      Naming.visit(
          places.get(i),
          (name, official) -> {
            if (!name.letters().isEmpty()) {
              entries.add(new Entry(name, place, official));
            }
          });
    }
    entries.sort(Comparator.comparing(e -> e.name().letters()));
    TreeSet<String> letters = new TreeSet<>();
    entries.forEach(e -> letters.add(e.name().letters()));
    keys = new KeyTable(letters);
    heads = new int[keys.size() + 1];
    placeOf = new int[entries.size()];
    starts = new long[entries.size()];
    flags = new byte[entries.size()];
    weights = new float[entries.size()];
    fill(entries);
  }

  private void fill(List<Entry> entries) {
    int key = -1;
    String last = "";
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (!entry.name().letters().equals(last)) {
        last = entry.name().letters();
        heads[++key] = i;
      }
      placeOf[i] = entry.place();
      starts[i] = entry.name().starts();
      flags[i] = (byte) (entry.official() ? OFFICIAL : 0);
      weights[i] = (float) Weights.of(places.get(entry.place()), entry.official());
    }
    Arrays.fill(heads, key + 1, heads.length, entries.size());
  }

  KeyTable keys() {
    return keys;
  }

  /** The first entry of a key; the one after its last is the first of the next key. */
  int head(int key) {
    return heads[key];
  }

  int size() {
    return placeOf.length;
  }

  Place place(int entry) {
    return places.get(placeOf[entry]);
  }

  /** Where words start in the name. */
  long starts(int entry) {
    return starts[entry];
  }

  /** Whether the name is the one in the official lists, its article included. */
  boolean isOfficial(int entry) {
    return (flags[entry] & OFFICIAL) != 0;
  }

  /** How much it is looked for, before anything is known of the question: a logarithm. */
  float weight(int entry) {
    return weights[entry];
  }
}
