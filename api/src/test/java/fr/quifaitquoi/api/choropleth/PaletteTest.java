package fr.quifaitquoi.api.choropleth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Contrasts are those of WCAG 2.2. */
class PaletteTest {
  private static double luminance(String colour) {
    double sum = 0;
    double[] weights = {0.2126, 0.7152, 0.0722};
    for (int i = 0; i < weights.length; i++) {
      double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum +=
          weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  @Test
  void everyClassStandsOutFromTheBordersBetweenTerritories() {
    for (int classes = 1; classes <= 7; classes++) {
      for (int rank = 0; rank < classes; rank++) {
        String colour = Palette.of(rank, classes);
        assertThat(contrast(colour, Palette.BORDER)).as(colour).isGreaterThanOrEqualTo(3);
      }
    }
    assertThat(contrast(Palette.BLANK, Palette.BORDER)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void classesAreToldApartByHowDarkTheyAre() {
    for (int classes = 2; classes <= 7; classes++) {
      for (int rank = 1; rank < classes; rank++) {
        assertThat(contrast(Palette.of(rank - 1, classes), Palette.of(rank, classes)))
            .as("%s of %s", rank, classes)
            .isGreaterThan(1.15);
        assertThat(luminance(Palette.of(rank, classes)))
            .isLessThan(luminance(Palette.of(rank - 1, classes)));
      }
    }
  }
}
