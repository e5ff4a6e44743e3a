package fr.quifaitquoi.indexer.geocoding.territory;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;

/**
 * Distinct strings of {@code a-z0-9} in order, in one array of bytes; each is known by its place.
 * Found by binary search. Immutable.
 */
final class KeyTable {
  private final byte[] letters;
  private final int[] offsets;

  KeyTable(SortedSet<String> keys) {
    offsets = new int[keys.size() + 1];
    StringBuilder all = new StringBuilder(keys.size() * 12);
    int i = 0;
    for (String key : keys) {
      all.append(key);
      offsets[++i] = all.length();
    }
    letters = all.toString().getBytes(StandardCharsets.US_ASCII);
  }

  int size() {
    return offsets.length - 1;
  }

  int length(int key) {
    return offsets[key + 1] - offsets[key];
  }

  char charAt(int key, int index) {
    return (char) letters[offsets[key] + index];
  }

  String get(int key) {
    return new String(letters, offsets[key], length(key), StandardCharsets.US_ASCII);
  }

  /** The place of a key, -1 if it is not there. */
  int find(CharSequence key) {
    int place = lowerBound(key);
    return place < size() && length(place) == key.length() && startsWith(place, key) ? place : -1;
  }

  /** The place of the first key that is not before this one. */
  int lowerBound(CharSequence key) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The place after the last key that starts so; from the lower bound of the prefix on. */
  int prefixEnd(CharSequence prefix, int from) {
    int low = from;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (startsWith(middle, prefix)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean startsWith(int key, CharSequence prefix) {
    if (length(key) < prefix.length()) {
      return false;
    }
    int from = offsets[key];
    for (int i = 0; i < prefix.length(); i++) {
      if (letters[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int compare(int key, CharSequence other) {
    int from = offsets[key];
    int shorter = Math.min(length(key), other.length());
    for (int i = 0; i < shorter; i++) {
      int difference = letters[from + i] - other.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length(key) - other.length();
  }
}
