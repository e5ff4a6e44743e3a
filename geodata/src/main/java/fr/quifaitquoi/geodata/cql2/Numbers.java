package fr.quifaitquoi.geodata.cql2;

/** How numbers are written: whole ones without a point. */
final class Numbers {
  private static final double EXACT = 1L << 53;

  private Numbers() {}

  static String text(double number) {
    long whole = (long) number;
    return whole == number && Math.abs(number) < EXACT
        ? Long.toString(whole)
        : Double.toString(number);
  }
}
