package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parameters of the geocoder's contract, and how each is read. */
final class GeocodingFields {
  static final int MAX_TEXT = 200;
  static final int DEFAULT_LIMIT = 5;

  /** Metres around a point where addresses are looked for when no radius is said. */
  static final double DEFAULT_RADIUS = 1_000;

  private static final Pattern POSTCODE_SHAPE = Pattern.compile("\\d{5}");
  private static final Pattern CITY_CODE_SHAPE = Pattern.compile("\\d{5}|\\d[AB]\\d{3}");

  static final Parameter<String> TEXT = new Parameter<>("q", GeocodingFields::question);
  static final Parameter<Integer> LIMIT = new Parameter<>("limit", Values.integer(1, 100));
  static final Parameter<Boolean> AUTOCOMPLETE =
      new Parameter<>("autocomplete", GeocodingFields::truth);
  static final Parameter<Double> LAT = new Parameter<>("lat", Values.decimal(-90, 90));
  static final Parameter<Double> LON = new Parameter<>("lon", Values.decimal(-180, 180));
  static final Parameter<FeatureType> TYPE =
      new Parameter<>("type", Values.oneOf(EnumSet.allOf(FeatureType.class), FeatureType::code));
  static final Parameter<String> POSTCODE =
      new Parameter<>("postcode", matching(POSTCODE_SHAPE, "attend cinq chiffres : 37000."));
  static final Parameter<String> CITY_CODE =
      new Parameter<>(
          "citycode", matching(CITY_CODE_SHAPE, "attend un code INSEE de commune : 37261, 2A004."));
  static final Parameter<String> CITY = new Parameter<>("city", Values.text(120));
  static final Parameter<Double> RADIUS = new Parameter<>("radius", Values.decimal(1, 50_000));

  private GeocodingFields() {}

  private static String question(String text) throws UnreadableValueException {
    String clean = Values.text(MAX_TEXT).convert(text);
    if (clean.isEmpty() || !Character.isLetterOrDigit(clean.codePointAt(0))) {
      throw new UnreadableValueException("doit commencer par une lettre ou un chiffre.");
    }
    return clean;
  }

  private static boolean truth(String text) throws UnreadableValueException {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "true", "yes" -> true;
      case "0", "false", "no" -> false;
      default -> throw new UnreadableValueException("attend 1, true ou yes, sinon 0, false ou no.");
    };
  }

  private static Parameter.Conversion<String> matching(Pattern shape, String expected) {
    return text -> {
      if (!shape.matcher(text).matches()) {
        throw new UnreadableValueException(expected);
      }
      return text;
    };
  }
}
