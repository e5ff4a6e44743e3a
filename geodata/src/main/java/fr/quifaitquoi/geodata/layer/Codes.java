package fr.quifaitquoi.geodata.layer;

/** Small whole numbers, one a row, in as few bytes as the largest needs. Immutable. */
final class Codes {
  private static final int ONE_BYTE = 0x100;
  private static final int TWO_BYTES = 0x10000;

  private final byte[] bytes;
  private final char[] chars;
  private final int[] ints;

  private Codes(byte[] bytes, char[] chars, int[] ints) {
    this.bytes = bytes;
    this.chars = chars;
    this.ints = ints;
  }

  /**
   * @param codes by row before they are put in order
   * @param order the old row of each row
   * @param below greater than any code
   */
  static Codes of(int[] codes, int[] order, int below) {
    byte[] bytes = new byte[below <= ONE_BYTE ? order.length : 0];
    char[] chars = new char[below > ONE_BYTE && below <= TWO_BYTES ? order.length : 0];
    int[] ints = new int[below > TWO_BYTES ? order.length : 0];
    for (int row = 0; row < order.length; row++) {
      int code = codes[order[row]];
      if (below <= ONE_BYTE) {
        bytes[row] = (byte) code;
      } else if (below <= TWO_BYTES) {
        chars[row] = (char) code;
      } else {
        ints[row] = code;
      }
    }
    return new Codes(bytes, chars, ints);
  }

  int get(int row) {
    if (bytes.length > 0) {
      return bytes[row] & 0xFF;
    }
    return chars.length > 0 ? chars[row] : ints[row];
  }
}
