package fr.quifaitquoi.api.choropleth;

/**
 * The colours of classes: from pale straw to deep blue, ever darker, so that their order is seen
 * without seeing hues. The darkest still stands out 3:1 from {@link #BORDER}, by which neighbours
 * are told apart.
 */
final class Palette {
  /** Between territories. */
  static final String BORDER = "#14171f";

  /** Under the hatching of what is not told. */
  static final String BLANK = "#ffffff";

  /** Least and greatest, as OKLab lightness, a and b (Ottosson, 2020). */
  private static final double[] LEAST = {0.95, -0.012, 0.062};

  private static final double[] GREATEST = {0.53, -0.045, -0.105};

  private Palette() {}

  /** The colour of a class, from 0, among so many. */
  static String of(int rank, int classes) {
    double part = classes == 1 ? 0.5 : (double) rank / (classes - 1);
    double[] mixed = new double[3];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = LEAST[i] + part * (GREATEST[i] - LEAST[i]);
    }
    return hex(mixed[0], mixed[1], mixed[2]);
  }

  private static String hex(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return "#%02x%02x%02x"
        .formatted(
            channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
  }

  private static double cube(double x) {
    return x * x * x;
  }

  /** The sRGB value, 0 to 255, of linear light. */
  private static int channel(double light) {
    double clipped = Math.clamp(light, 0, 1);
    double value =
        clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
    return Math.toIntExact(Math.round(value * 255));
  }
}
