package fr.quifaitquoi.geodata.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassesTest {
  private static final double ROUNDING = 1e-9;

  /** The values that R's {@code quantile(1:10, type = 7)} gives; its default. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 3.25", "0.5, 5.5", "0.75, 7.75", "0.9, 9.1", "1, 10"})
  void quantilesAreThoseOfHyndmanAndFansTypeSeven(double share, double expected) {
    SortedValues values = SortedValues.of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray());

    assertThat(QuantileBreaks.quantile(values, share)).isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void quantilesCountEachOfEqualValues() {
    SortedValues values = SortedValues.of(new double[] {1, 1, 1, 1, 2, 3, 3, 10});

    assertThat(QuantileBreaks.quantile(values, 0.5)).isEqualTo(1.5);
    assertThat(QuantileBreaks.quantile(values, 0.75)).isEqualTo(3);
  }

  @Test
  void quantilesFillClassesAlike() {
    double[] values = IntStream.rangeClosed(1, 100).asDoubleStream().toArray();

    assertThat(Classes.of(values, 5, ClassMethod.QUANTILES).list())
        .extracting(ValueClass::count)
        .containsExactly(20, 20, 20, 20, 20);
  }

  @Test
  void equalValuesAreNeverPartedEvenWhenTheyFillSeveralQuantiles() {
    double[] values = {1, 1, 1, 1, 1, 1, 1, 2, 5, 9};

    Classes classes = Classes.of(values, 5, ClassMethod.QUANTILES);

    assertThat(classes.list()).extracting(ValueClass::count).containsExactly(8, 2);
    assertThat(classes.indexOf(1)).isZero();
    assertThat(classes.indexOf(5)).isEqualTo(1);
  }

  /** The example by which the method is usually taught: {@code GVF = (26 - 1) / 26}. */
  @Test
  void naturalBreaksFindTheTextbookExample() {
    Classes classes = Classes.of(new double[] {4, 5, 9, 10}, 2, ClassMethod.JENKS);

    assertThat(classes.list()).extracting(ValueClass::greatest).containsExactly(5.0, 10.0);
    assertThat(classes.fit()).isCloseTo(25.0 / 26, within(ROUNDING));
  }

  @Test
  void naturalBreaksAreTheBestOfAllThatThereAre() {
    Random random = new Random(42);
    for (int round = 0; round < 400; round++) {
      double[] values =
          random.doubles(1 + random.nextInt(11)).map(x -> Math.round(x * 12) / 4.0).toArray();
      int most = 1 + random.nextInt(5);
      SortedValues sorted = SortedValues.of(values);
      int classes = Math.min(most, sorted.size());

      int[] starts = NaturalBreaks.find(sorted, most);

      assertThat(starts).hasSize(classes).isSorted();
      assertThat(spread(sorted, starts))
          .as(Arrays.toString(values))
          .isCloseTo(leastSpread(sorted, 0, classes), within(ROUNDING));
    }
  }

  private static double spread(SortedValues values, int[] starts) {
    double sum = 0;
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : values.size();
      assertThat(end).isGreaterThan(starts[i]);
      sum += values.spread(starts[i], end);
    }
    return sum;
  }

  /** By trying every way to part the values from an index on. */
  private static double leastSpread(SortedValues values, int from, int classes) {
    if (classes == 1) {
      return values.spread(from, values.size());
    }
    double least = Double.POSITIVE_INFINITY;
    for (int end = from + 1; end <= values.size() - classes + 1; end++) {
      least = Math.min(least, values.spread(from, end) + leastSpread(values, end, classes - 1));
    }
    return least;
  }

  @Test
  void naturalBreaksOfAllCommunesAreFoundAtOnce() {
    double[] values = new Random(7).doubles(35_000).map(x -> 1 / (0.001 + x)).toArray();
    long start = System.nanoTime();

    Classes classes = Classes.of(values, 7, ClassMethod.JENKS);

    assertThat(classes.list()).hasSize(7);
    assertThat(classes.fit()).isGreaterThan(0.9);
    // The plain dynamic programme takes 4 thousand million steps for it.
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
  }

  @Test
  void valuesFarFromZeroAreCutAsWellAsThoseNearIt() {
    double far = 1e9;
    double[] values = {far + 4, far + 5, far + 9, far + 10};

    assertThat(Classes.of(values, 2, ClassMethod.JENKS).fit())
        .isCloseTo(25.0 / 26, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 2",
    "3, 9, 6",
    "8, 12, 10",
    "1.27, 1.31, 1.3",
    "0.94, 3.81, 2",
    "99, 1204, 1000",
    "2.5, 2.51, 2.51",
    "-3, -1, -2",
    "0, 0.004, 0.002"
  })
  void boundsAreTheShortestNumbersThatPartTheValues(double below, double above, double bound) {
    assertThat(RoundBound.between(below, above)).isEqualTo(bound);
  }

  @ParameterizedTest
  @EnumSource
  void roundedBoundsKeepEveryValueInItsClass(ClassMethod method) {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      double[] values = random.doubles(60).map(x -> Math.round(x * x * 5_000) / 100.0).toArray();

      Classes classes = Classes.of(values, 2 + random.nextInt(6), method);

      int[] counts = new int[classes.list().size()];
      for (double value : values) {
        int index = classes.indexOf(value);
        counts[index]++;
        ValueClass itsClass = classes.list().get(index);
        assertThat(value).isBetween(itsClass.least(), itsClass.greatest());
        assertThat(value).isGreaterThanOrEqualTo(itsClass.from());
      }
      assertThat(classes.list())
          .extracting(ValueClass::count)
          .containsExactly(Arrays.stream(counts).boxed().toArray(Integer[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void fewValuesMakeFewClasses(ClassMethod method) {
    assertThat(Classes.of(new double[0], 5, method).list()).isEmpty();
    assertThat(Classes.of(new double[] {3, 3, 3}, 5, method).list())
        .containsExactly(new ValueClass(3, 3, 3, 3, 3));
    assertThat(Classes.of(new double[] {1, 2}, 5, method).list()).hasSize(2);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> Classes.of(new double[] {1, Double.NaN}, 2, ClassMethod.JENKS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
