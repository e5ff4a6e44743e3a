package fr.quifaitquoi.geodata.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedDecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0.689, 7, 0.689",
    "0.12345678, 7, 0.1234568",
    "-1.6999999999, 7, -1.7",
    "-0.00000001, 7, 0",
    "47, 7, 47",
    "-0.05, 7, -0.05",
    "525123.456, 2, 525123.46",
    "6689000, 2, 6689000",
    "1200, 0, 1200",
    "1e300, 2, 1" /* and three hundred zeros */
  })
  void roundsAndDropsZeros(double number, int decimals, String start) {
    String written = write(number, decimals);

    if (number < 1e18) {
      assertThat(written).isEqualTo(start);
    } else {
      assertThat(new BigDecimal(written).doubleValue()).isEqualTo(number);
    }
  }

  @Property
  void isWithinHalfOfTheLastDecimal(
      @ForAll @DoubleRange(min = -180, max = 180, minIncluded = true) double number) {
    assertThat(Double.parseDouble(write(number, 7)))
        .isCloseTo(number, org.assertj.core.data.Offset.offset(0.5000001e-7));
  }

  private static String write(double number, int decimals) {
    ByteBuilder out = new ByteBuilder(16);
    new FixedDecimals(decimals).append(number, out);
    return new String(out.toBytes(), StandardCharsets.US_ASCII);
  }
}
