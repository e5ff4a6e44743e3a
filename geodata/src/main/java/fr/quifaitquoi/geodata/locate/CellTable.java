package fr.quifaitquoi.geodata.locate;

import java.util.Arrays;

/**
 * Which outlines reach into which cell: an open-addressed hash table of cells, each the head of a
 * chain of entries.
 */
final class CellTable {
  private static final long FREE = Long.MIN_VALUE;

  private long[] keys = new long[1 << 12];
  private int[] heads = new int[1 << 12];
  private int used;
  private int[] values = new int[1 << 12];
  private int[] nexts = new int[1 << 12];
  private int entries;

  CellTable() {
    Arrays.fill(keys, FREE);
  }

  /** Puts an outline before those that are in the cell already. */
  void add(int column, int row, int polygon, boolean whole) {
    if (entries == values.length) {
      values = Arrays.copyOf(values, 2 * entries);
      nexts = Arrays.copyOf(nexts, 2 * entries);
    }
    int slot = slot(keys, key(column, row));
    boolean free = keys[slot] == FREE;
    values[entries] = polygon << 1 | (whole ? 1 : 0);
    nexts[entries] = free ? -1 : heads[slot];
    if (free) {
      keys[slot] = key(column, row);
      used++;
    }
    heads[slot] = entries++;
    if (2 * used > keys.length) {
      grow();
    }
  }

  /** The first entry of a cell, -1 if there is none. */
  int first(int column, int row) {
    int slot = slot(keys, key(column, row));
    return keys[slot] == FREE ? -1 : heads[slot];
  }

  int next(int entry) {
    return nexts[entry];
  }

  int polygon(int entry) {
    return values[entry] >> 1;
  }

  /** Whether the outline covers the cell whole. */
  boolean isWhole(int entry) {
    return (values[entry] & 1) == 1;
  }

  private void grow() {
    long[] newKeys = new long[2 * keys.length];
    int[] newHeads = new int[newKeys.length];
    Arrays.fill(newKeys, FREE);
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        int slot = slot(newKeys, keys[i]);
        newKeys[slot] = keys[i];
        newHeads[slot] = heads[i];
      }
    }
    keys = newKeys;
    heads = newHeads;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != key && keys[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int column, int row) {
    return (long) column << 32 | (row & 0xffffffffL);
  }
}
