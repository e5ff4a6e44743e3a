package fr.quifaitquoi.geodata.tile;

import java.util.BitSet;

/** How many features of a cell have each value of a property. Not thread-safe. */
final class ValueCounts {
  private final CountedProperty property;
  private final TileEncoder encoder;
  private final int mainKey;
  private final int[] counts;
  private final BitSet present;

  /** By place, one more than its index in the tile, 0 while it has none. */
  private final int[] keys;

  private final int[] values;

  ValueCounts(CountedProperty property, TileEncoder encoder) {
    this.property = property;
    this.encoder = encoder;
    mainKey = encoder.key(property.name());
    counts = new int[property.valueCount()];
    keys = new int[counts.length];
    values = new int[counts.length];
    present = new BitSet(counts.length);
  }

  void add(int row) {
    int place = property.place(row);
    if (place != CountedProperty.NONE && counts[place]++ == 0) {
      present.set(place);
    }
  }

  /** Gives the cell that is being written its counts and its most frequent value; begins anew. */
  void write() {
    int main = -1;
    int most = 0;
    for (int at = present.nextSetBit(0); at >= 0; at = present.nextSetBit(at + 1)) {
      encoder.tag(key(at), encoder.count(counts[at]));
      if (counts[at] > most) {
        most = counts[at];
        main = at;
      }
      counts[at] = 0;
    }
    if (main >= 0) {
      encoder.tag(mainKey, value(main));
    }
    present.clear();
  }

  private int key(int place) {
    if (keys[place] == 0) {
      keys[place] = encoder.key(property.countKey(place)) + 1;
    }
    return keys[place] - 1;
  }

  private int value(int place) {
    if (values[place] == 0) {
      values[place] = property.addTo(encoder, place) + 1;
    }
    return values[place] - 1;
  }
}
