package fr.quifaitquoi.geodata.locate;

/** The numbering of cells along an axis: cell {@code n} begins at {@code n} hundredths. */
final class Cells {
  static final double PER_DEGREE = 100;

  private Cells() {}

  static int of(double degrees) {
    return (int) Math.floor(degrees * PER_DEGREE);
  }

  static double middle(int cell) {
    return (cell + 0.5) / PER_DEGREE;
  }
}
