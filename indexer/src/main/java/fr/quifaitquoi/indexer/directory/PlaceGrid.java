package fr.quifaitquoi.indexer.directory;

import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;

/**
 * The places of one segment in bands of latitude and, within a band, from west to east, so that a
 * window reads little more than what lies in it. One long a place: the band, the longitude to some
 * five metres, the document.
 */
final class PlaceGrid {
  /** Height of a band, in {@link Coordinates}: a twentieth of a degree, about 5.5 km. */
  private static final int BAND = 500_000;

  private static final int POLE = 900_000_000;
  private static final int DATE_LINE = 1_800_000_000;
  private static final int DOCUMENT_BITS = 28;
  private static final int LONGITUDE_BITS = 23;
  private static final int LONGITUDE_SHIFT = 9;

  private final long[] places;

  private PlaceGrid(long[] places) {
    this.places = places;
  }

  /**
   * What lies between two latitudes and two longitudes, in {@link Coordinates}, bounds included.
   */
  record Window(int south, int north, int west, int east) {}

  /**
   * @param several all places of those documents that have several, latitude and longitude in turn
   */
  static PlaceGrid of(int[] latitudes, int[] longitudes, Map<Integer, int[]> several) {
    long[] places = new long[latitudes.length];
    int used = 0;
    for (int doc = 0; doc < latitudes.length; doc++) {
      if (latitudes[doc] == Columns.NONE) {
        continue;
      }
      int[] more = several.getOrDefault(doc, new int[] {latitudes[doc], longitudes[doc]});
      if (used + more.length / 2 > places.length) {
        places = Arrays.copyOf(places, used + more.length / 2 + places.length / 2);
      }
      for (int i = 0; i < more.length; i += 2) {
        places[used++] = key(band(more[i]), more[i + 1]) | doc;
      }
    }
    long[] sorted = Arrays.copyOf(places, used);
    Arrays.sort(sorted);
    return new PlaceGrid(sorted);
  }

  private static int band(int latitude) {
    return (Math.clamp(latitude, -POLE, POLE) + POLE) / BAND;
  }

  private static long key(long band, int longitude) {
    long eastwards = (long) Math.clamp(longitude, -DATE_LINE, DATE_LINE) + DATE_LINE;
    return (band << LONGITUDE_BITS | eastwards >>> LONGITUDE_SHIFT) << DOCUMENT_BITS;
  }

  /**
   * Adds the documents with a place in the window, and some that lie just beside it.
   *
   * @return false, and nothing is added, when there are more than so many places
   */
  boolean add(Window window, int most, FixedBitSet docs) {
    int first = band(window.south());
    int last = band(window.north());
    int[] bounds = new int[Math.max(0, last - first + 1) * 2];
    int found = 0;
    for (int band = first; band <= last; band++) {
      int at = (band - first) * 2;
      bounds[at] = firstFrom(key(band, window.west()));
      bounds[at + 1] = firstFrom(key(band, window.east()) + (1L << DOCUMENT_BITS));
      found += bounds[at + 1] - bounds[at];
      if (found > most) {
        return false;
      }
    }
    for (int at = 0; at < bounds.length; at += 2) {
      for (int i = bounds[at]; i < bounds[at + 1]; i++) {
        docs.set((int) (places[i] & (1L << DOCUMENT_BITS) - 1));
      }
    }
    return true;
  }

  private int firstFrom(long key) {
    int found = Arrays.binarySearch(places, key);
    return found >= 0 ? firstOfEqual(found) : -found - 1;
  }

  /** A document has the same key twice when two of its places are all but one. */
  private int firstOfEqual(int found) {
    int first = found;
    while (first > 0 && places[first - 1] == places[found]) {
      first--;
    }
    return first;
  }
}
