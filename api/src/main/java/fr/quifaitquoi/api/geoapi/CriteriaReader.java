package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the parameters that say which territories are asked for. Not thread-safe. */
final class CriteriaReader {
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,9}");
  private static final Pattern POSTCODE = Pattern.compile("\\d{5}");

  private static final Parameter<String> NAME = new Parameter<>("nom", Values.text(120));
  private static final Parameter<String> BOOST =
      new Parameter<>("boost", Values.oneOf(List.of("population"), word -> word));
  private static final Parameter<Double> LON = new Parameter<>("lon", Values.decimal(-180, 180));
  private static final Parameter<Double> LAT = new Parameter<>("lat", Values.decimal(-90, 90));
  private static final Parameter<Zone> ZONE =
      new Parameter<>("zone", Values.oneOf(EnumSet.allOf(Zone.class), Zone::word));

  private final ParameterReader reader;
  private final Kind kind;
  private final Geography geography;
  private final List<Predicate<Place>> conditions = new ArrayList<>();

  CriteriaReader(ParameterReader reader, Kind kind, Geography geography) {
    this.reader = reader;
    this.kind = kind;
    this.geography = geography;
  }

  /** The parameters that a list of that kind takes. */
  static List<String> names(Kind kind) {
    return switch (kind) {
      case COMMUNE ->
          List.of(
              "nom",
              "code",
              "codePostal",
              "codeEpci",
              "codeDepartement",
              "codeRegion",
              "ancienCode",
              "siren",
              "type",
              "zone",
              "lat",
              "lon",
              "boost");
      case PART ->
          List.of("nom", "code", "codeEpci", "codeDepartement", "codeRegion", "type", "lat", "lon");
      case INTERCOMMUNALITY ->
          List.of("nom", "code", "codeEpci", "codeDepartement", "codeRegion", "zone", "boost");
      case DEPARTMENT -> List.of("nom", "code", "codeRegion", "zone");
      case REGION -> List.of("nom", "code", "zone");
    };
  }

  /** Reads them; what is wrong is noted in the reader. */
  Criteria read() {
    Optional<String> name = reader.findOne(NAME).filter(text -> !text.isEmpty());
    boolean isBoosted = reader.findOne(BOOST).isPresent();
    Optional<Position> position = position();
    addCodes();
    Set<Level> types = reader.listAll(new Parameter<>("type", this::level));
    Set<Zone> zones = reader.listAll(ZONE);
    boolean isOpen =
        name.isEmpty()
            && position.isEmpty()
            && conditions.isEmpty()
            && types.isEmpty()
            && zones.isEmpty();
    addZones(zones.isEmpty() ? kind.defaultZones() : zones);
    Set<Level> levels = types.isEmpty() ? Set.copyOf(kind.defaultLevels()) : types;
    return new Criteria(levels, name, isBoosted, position, List.copyOf(conditions), isOpen);
  }

  private void addCodes() {
    addOneOf("code", CODE, place -> List.of(place.code()));
    addOneOf("codePostal", POSTCODE, Place::listPostcodes);
    addOneOf("codeEpci", CODE, place -> place.listCodes(Level.EPCI));
    addOneOf("codeDepartement", CODE, place -> place.listCodes(Level.DEPARTEMENT));
    addOneOf("codeRegion", CODE, place -> place.listCodes(Level.REGION));
    addOneOf("siren", CODE, place -> geography.findSiren(place.code()).stream().toList());
    Set<String> former = reader.listAll(new Parameter<>("ancienCode", matching(CODE)));
    if (!former.isEmpty()) {
      Set<String> today = new LinkedHashSet<>();
      for (String code : former) {
        Optional<Territory> commune = geography.findCurrentCommune(code);
        commune.map(t -> t.id().code()).filter(c -> !c.equals(code)).ifPresent(today::add);
      }
      conditions.add(place -> today.contains(place.code()));
    }
  }

  private void addOneOf(String name, Pattern shape, Function<Place, List<String>> codesOf) {
    Set<String> asked = reader.listAll(new Parameter<>(name, matching(shape)));
    if (!asked.isEmpty()) {
      conditions.add(place -> codesOf.apply(place).stream().anyMatch(asked::contains));
    }
  }

  private void addZones(Set<Zone> zones) {
    if (zones.size() < Zone.values().length) {
      conditions.add(place -> zones.contains(place.zone()));
    }
  }

  /** Both or neither. */
  private Optional<Position> position() {
    Optional<Double> lon = reader.findOne(LON);
    Optional<Double> lat = reader.findOne(LAT);
    if (lon.isPresent() && lat.isPresent()) {
      return Optional.of(new Position(lon.get(), lat.get()));
    }
    if (lon.isPresent() || lat.isPresent()) {
      reader.refuse(
          lon.isEmpty() ? "lon" : "lat",
          "Les paramètres « lon » et « lat » vont ensemble, en degrés : lon=0.69&lat=47.39.");
    }
    return Optional.empty();
  }

  private Level level(String text) throws UnreadableValueException {
    return Values.oneOf(kind.levels(), Kind::typeOf).convert(text);
  }

  private static Parameter.Conversion<String> matching(Pattern shape) {
    return text -> {
      if (!shape.matcher(text).matches()) {
        throw new UnreadableValueException(
            shape == POSTCODE
                ? "attend cinq chiffres : 37000."
                : "attend un code officiel, de neuf lettres ou chiffres au plus : 37261.");
      }
      return text;
    };
  }
}
