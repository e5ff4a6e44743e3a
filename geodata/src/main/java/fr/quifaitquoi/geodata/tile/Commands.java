package fr.quifaitquoi.geodata.tile;

/**
 * The commands of which a geometry is made: what to do in the low bits, how often in the others.
 */
final class Commands {
  private static final int MOVE_TO = 1;
  private static final int LINE_TO = 2;

  /** Closes a ring. */
  static final int CLOSE = 1 << 3 | 7;

  private Commands() {}

  static int moveTo(int count) {
    return count << 3 | MOVE_TO;
  }

  static int lineTo(int count) {
    return count << 3 | LINE_TO;
  }
}
