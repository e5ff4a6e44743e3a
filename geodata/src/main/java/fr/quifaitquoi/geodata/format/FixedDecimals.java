package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Writes numbers rounded to so many decimals, half away from zero, without the zeros that end them:
 * 0.6890000 is 0.689, -0.00000001 is 0. Not thread-safe.
 */
public final class FixedDecimals {
  /** Beyond it a double has no whole number of its own, and digits would be invented. */
  private static final double LARGEST = 1L << 53;

  private static final int MOST_DECIMALS = 9;

  private final byte[] digits = new byte[32];
  private final int decimals;
  private final double scale;

  /**
   * @param decimals at most, 0 to 9
   */
  public FixedDecimals(int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
    this.decimals = decimals;
    this.scale = Math.pow(10, decimals);
  }

  /** Adds a finite number. */
  public void append(double number, ByteBuilder out) {
    double scaled = Math.abs(number) * scale;
    if (!(scaled < LARGEST)) {
      out.append(plain(number).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    long whole = (long) (scaled + 0.5);
    int start = whole == 0 ? zero() : write(whole, number < 0);
    out.append(digits, start, digits.length - start);
  }

  private int zero() {
    digits[digits.length - 1] = '0';
    return digits.length - 1;
  }

  /** Fills the digits from their end; the position of the first. */
  private int write(long scaled, boolean negative) {
    int position = digits.length;
    long rest = scaled;
    int decimal = decimals;
    while (decimal > 0 && rest % 10 == 0) {
      rest /= 10;
      decimal--;
    }
    if (decimal > 0) {
      for (; decimal > 0; decimal--) {
        digits[--position] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
      digits[--position] = '.';
    }
    do {
      digits[--position] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (negative) {
      digits[--position] = '-';
    }
    return position;
  }

  private String plain(double number) {
    BigDecimal rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
