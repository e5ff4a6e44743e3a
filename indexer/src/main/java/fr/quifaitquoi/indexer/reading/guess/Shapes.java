package fr.quifaitquoi.indexer.reading.guess;

import fr.quifaitquoi.indexer.reading.text.DateText;
import fr.quifaitquoi.indexer.reading.text.LegalIds;
import fr.quifaitquoi.indexer.reading.text.Mails;
import fr.quifaitquoi.indexer.reading.text.Phone;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Shapes of values, by which columns are told apart. */
final class Shapes {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,20})?");
  private static final Pattern POSTCODE = Pattern.compile("\\d{4,5}");
  private static final Pattern COMMUNE = Pattern.compile("(?:\\d{4,5}|2[AB]\\d{3})");
  private static final Pattern DEPARTEMENT = Pattern.compile("\\d{1,3}|2[AB]");
  private static final Pattern HOURS =
      Pattern.compile("\\d{1,2}\\s*[hH:]\\s*\\d{0,2}.*\\d{1,2}\\s*[hH:]?", Pattern.DOTALL);
  private static final Pattern STREET =
      Pattern.compile(
          ".*\\b(?:rue|r|avenue|av|place|pl|bd|boulevard|bld|route|rte|chemin|che|impasse|imp|allee|all|quai|cours|square|zone|za|zi|lieu|mairie|lieudit|mail|esplanade|bourg|faubourg)\\b.*");
  private static final Pattern SITE = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
  private static final Pattern POINT =
      Pattern.compile("[\\[(]?\\s*-?\\d{1,2}\\.\\d+\\s*[,; ]\\s*-?\\d{1,3}\\.\\d+\\s*[\\])]?");

  private Shapes() {}

  static boolean isMail(String v) {
    return !Mails.normalise(v).isEmpty();
  }

  static boolean isPhone(String v) {
    return v.length() >= 4
        && v.length() < 80
        && !Phone.list(v).isEmpty()
        && !v.matches("[1-9]\\d{8}|\\d{4}");
  }

  static boolean isMobile(String v) {
    return Phone.list(v).stream().anyMatch(p -> p.kind() == Phone.Kind.MOBILE);
  }

  static boolean isSite(String v) {
    return SITE.matcher(v).matches();
  }

  static boolean isPostcode(String v) {
    return POSTCODE.matcher(v).matches();
  }

  static boolean isCommuneCode(String v) {
    return COMMUNE.matcher(v).matches();
  }

  static boolean isDepartement(String v) {
    return DEPARTEMENT.matcher(v).matches();
  }

  static boolean isSiret(String v) {
    return LegalIds.findSiret(v).filter(LegalIds::isValid).isPresent();
  }

  static boolean isSiren(String v) {
    return v.length() < 12 && LegalIds.findSiren(v).filter(LegalIds::isValid).isPresent();
  }

  static boolean isRna(String v) {
    return LegalIds.findRna(v).isPresent();
  }

  static boolean isDate(String v) {
    return v.length() > 4 && DateText.find(v).isPresent();
  }

  static boolean isYearOrDate(String v) {
    return v.matches("(?:19|20)\\d{2}") || isDate(v);
  }

  static boolean isHours(String v) {
    return HOURS.matcher(v).find() || v.toLowerCase(Locale.ROOT).startsWith("ferm");
  }

  static boolean isStreet(String v) {
    return STREET.matcher(ColumnProfile.words(v)).matches();
  }

  static boolean isPoint(String v) {
    return POINT.matcher(v).matches();
  }

  /** Metropolitan France and the overseas départements. */
  static boolean isLatitude(String v) {
    return within(v, 41, 51.5) || within(v, -22, 18.3);
  }

  static boolean isLongitude(String v) {
    return within(v, -5.6, 10) || within(v, -64, -51) || within(v, 44, 56);
  }

  static boolean isEasting(String v) {
    return within(v, 90_000, 1_300_000);
  }

  static boolean isNorthing(String v) {
    return within(v, 6_000_000, 7_200_000);
  }

  static boolean isWords(String v) {
    return v.chars().filter(Character::isLetter).count() * 2 > v.length();
  }

  private static boolean within(String v, double least, double most) {
    OptionalDouble number = number(v);
    return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most;
  }

  private static OptionalDouble number(String v) {
    return NUMBER.matcher(v).matches()
        ? OptionalDouble.of(Double.parseDouble(v.replace(',', '.')))
        : OptionalDouble.empty();
  }
}
