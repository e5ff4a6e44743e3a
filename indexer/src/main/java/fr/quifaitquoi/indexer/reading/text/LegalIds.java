package fr.quifaitquoi.indexer.reading.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** French legal identifiers: SIREN, SIRET and RNA. */
public final class LegalIds {
  private static final Pattern NOT_DIGITS = Pattern.compile("[\\s.\u00a0\\-]");
  private static final Pattern RNA = Pattern.compile("W\\d[0-9A-Z]\\d{7}");

  /** The post offices' numbers follow a rule of their own. */
  private static final String LA_POSTE = "356000000";

  private LegalIds() {}

  /** Digits of a SIREN, its lost zeros restored; its key may be wrong, see {@link #isValid}. */
  public static Optional<String> findSiren(String text) {
    return digits(text, 7, 9);
  }

  /** Digits of a SIRET, its lost zeros restored; its key may be wrong, see {@link #isValid}. */
  public static Optional<String> findSiret(String text) {
    return digits(text, 12, 14);
  }

  private static Optional<String> digits(String text, int least, int length) {
    String digits = NOT_DIGITS.matcher(text.replaceFirst("\\.0$", "")).replaceAll("");
    boolean shaped = digits.length() >= least && digits.length() <= length && allDigits(digits);
    if (!shaped || digits.chars().allMatch(c -> c == '0')) {
      return Optional.empty();
    }
    return Optional.of("0".repeat(length - digits.length()) + digits);
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** An association's number in the national register. */
  public static Optional<String> findRna(String text) {
    String upper = text.strip().toUpperCase(Locale.ROOT);
    return RNA.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
  }

  /**
   * Whether the key of a SIREN or SIRET is right (Luhn; La Poste: digits that sum to a multiple of
   * five).
   */
  public static boolean isValid(String digits) {
    if (digits.length() == 14 && digits.startsWith(LA_POSTE)) {
      return digits.chars().map(c -> c - '0').sum() % 5 == 0 || luhn(digits);
    }
    return luhn(digits);
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int twice = i % 2 == 1 ? 2 * digit : digit;
      sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }
}
