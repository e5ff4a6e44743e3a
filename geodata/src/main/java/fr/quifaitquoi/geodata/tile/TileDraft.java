package fr.quifaitquoi.geodata.tile;

import java.util.Arrays;

/** A tile being written, and whose rows are in it. Not thread-safe. */
final class TileDraft {
  /** How many features would be in a tile from which some were left out. */
  static final String TOTAL = "nombre_tuile";

  private final TileEncoder encoder;
  private final Attributes.Writer attributes;
  private final int totalKey;
  private final int totalValue;
  private int[] rows = new int[64];
  private int rowCount;

  /**
   * @param brief whether features are without the values that each has for itself
   * @param total how many features there would be had none been left out; 0 when none was
   */
  TileDraft(String name, Attributes attributes, boolean brief, int total) {
    encoder = new TileEncoder(name);
    this.attributes = attributes.writer(encoder, brief);
    totalKey = total > 0 ? encoder.key(TOTAL) : -1;
    totalValue = total > 0 ? encoder.count(total) : -1;
  }

  TileEncoder encoder() {
    return encoder;
  }

  /**
   * Gives the feature that is being written its attributes.
   *
   * @param slot where they are
   */
  void tag(int row, int slot) {
    attributes.tag(slot);
    if (totalKey >= 0) {
      encoder.tag(totalKey, totalValue);
    }
    if (rowCount == rows.length) {
      rows = Arrays.copyOf(rows, rowCount * 2);
    }
    rows[rowCount++] = row;
  }

  /** The rows that were written one by one. */
  int[] rows() {
    return Arrays.copyOf(rows, rowCount);
  }
}
