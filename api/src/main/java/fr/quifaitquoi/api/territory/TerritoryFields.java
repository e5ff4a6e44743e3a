package fr.quifaitquoi.api.territory;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Level;
import java.util.EnumSet;
import java.util.regex.Pattern;

/** The parameters of the territory routes. */
final class TerritoryFields {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}(@\\d{4})?");
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

  static final Parameter<String> NAME = new Parameter<>("nom", Values.text(120));
  static final Parameter<Level> LEVEL =
      new Parameter<>("niveau", Values.oneOf(EnumSet.allOf(Level.class), Level::code));
  static final Parameter<String> CODE_FIELD =
      new Parameter<>("code", matching(CODE, "attend un code officiel : 37261, 243700754…"));
  static final Parameter<String> POSTCODE_FIELD =
      new Parameter<>("code_postal", matching(POSTCODE, "attend cinq chiffres : 37000."));
  static final Parameter<Integer> LIMIT = new Parameter<>("limite", Values.integer(1, 100));
  static final Parameter<Double> LON = new Parameter<>("lon", Values.decimal(-180, 180));
  static final Parameter<Double> LAT = new Parameter<>("lat", Values.decimal(-90, 90));

  /** Metres by which an outline may be simplified. */
  static final Parameter<Double> PRECISION =
      new Parameter<>("precision", Values.decimal(0, 10_000));

  private TerritoryFields() {}

  private static Parameter.Conversion<String> matching(Pattern shape, String expected) {
    return text -> {
      if (!shape.matcher(text).matches()) {
        throw new UnreadableValueException(expected);
      }
      return text;
    };
  }
}
