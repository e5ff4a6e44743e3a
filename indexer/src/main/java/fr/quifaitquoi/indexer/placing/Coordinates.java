package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.crs.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a pair of values may mean as a position, the likeliest reading first. */
final class Coordinates {
  private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)");
  private static final Pattern PAIR =
      Pattern.compile("\\s*([+-]?\\d+\\.?\\d*)\\s*[,; ]\\s*([+-]?\\d+\\.?\\d*)\\s*");
  private static final Pattern ZERO = Pattern.compile("-?0([.,]0*)?");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f°]");
  private static final double EARTH_RADIUS_METERS = 6_378_137;

  private Coordinates() {}

  /** How values were understood. */
  enum Reading {
    AS_GIVEN,
    SWAPPED,
    PROJECTED,
    WEB_MERCATOR
  }

  /** A position that the values may mean. */
  record Guess(Position position, Reading reading) {}

  /** Two numbers: {@code x} longitude or easting, {@code y} latitude or northing. */
  record Pair(double x, double y) {
    Pair swapped() {
      return new Pair(y, x);
    }
  }

  /** Whether the row gives any; "0" and blanks are none. */
  static boolean areGiven(PlaceClues clues) {
    return isGiven(clues.rawX()) || isGiven(clues.rawY());
  }

  private static boolean isGiven(@Nullable String raw) {
    String value = Words.meaningful(raw);
    return value != null && !ZERO.matcher(value).matches();
  }

  /** The numbers, a decimal comma being understood, or "lat, lon" in one of the two columns. */
  static Optional<Pair> findPair(@Nullable String rawX, @Nullable String rawY) {
    OptionalDouble x = findNumber(rawX);
    OptionalDouble y = findNumber(rawY);
    if (x.isPresent() && y.isPresent()) {
      return Optional.of(new Pair(x.getAsDouble(), y.getAsDouble()));
    }
    String both = rawX == null || rawX.isBlank() || rawX.equals(rawY) ? rawY : rawX;
    if (both == null) {
      return Optional.empty();
    }
    Matcher pair = PAIR.matcher(both);
    return pair.matches()
        ? Optional.of(
            new Pair(Double.parseDouble(pair.group(2)), Double.parseDouble(pair.group(1))))
        : Optional.empty();
  }

  private static OptionalDouble findNumber(@Nullable String raw) {
    if (raw == null || raw.length() > 40) {
      return OptionalDouble.empty();
    }
    String text = BLANKS.matcher(raw).replaceAll("");
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
        : OptionalDouble.empty();
  }

  /**
   * The readings that give a point on Earth.
   *
   * @param communeCode the commune that the row states, whose legal projection is tried; null for
   *     any of France
   */
  static List<Guess> guesses(Pair pair, @Nullable String communeCode) {
    List<Guess> guesses = new ArrayList<>();
    addDegrees(pair, Reading.AS_GIVEN, guesses);
    addDegrees(pair.swapped(), Reading.SWAPPED, guesses);
    boolean metres = Math.abs(pair.x()) > 1_000 || Math.abs(pair.y()) > 1_000;
    if (metres) {
      for (Projection projection : projections(communeCode)) {
        addProjected(projection, pair, guesses);
        addProjected(projection, pair.swapped(), guesses);
      }
      addMercator(pair, guesses);
      addMercator(pair.swapped(), guesses);
    }
    return guesses;
  }

  private static List<Projection> projections(@Nullable String communeCode) {
    return communeCode == null
        ? List.of(Projection.values())
        : Projection.findLegal(communeCode).map(List::of).orElse(List.of());
  }

  private static void addDegrees(Pair pair, Reading reading, List<Guess> guesses) {
    if (Math.abs(pair.x()) <= 180 && Math.abs(pair.y()) <= 90) {
      guesses.add(new Guess(new Position(pair.x(), pair.y()), reading));
    }
  }

  private static void addProjected(Projection projection, Pair pair, List<Guess> guesses) {
    // Far from its zone a projection has no meaning, and says so in the log.
    boolean lambert = projection == Projection.LAMBERT_93;
    boolean plausible =
        lambert
            ? pair.x() > -500_000 && pair.x() < 1_500_000 && pair.y() > 5_900_000
            : pair.x() > 50_000 && pair.x() < 950_000 && pair.y() >= 0;
    if (!plausible) {
      return;
    }
    projection
        .findPosition(pair.x(), pair.y())
        .ifPresent(position -> guesses.add(new Guess(position, Reading.PROJECTED)));
  }

  /** Spherical Mercator of web maps (EPSG:3857). */
  private static void addMercator(Pair pair, List<Guess> guesses) {
    double lon = Math.toDegrees(pair.x() / EARTH_RADIUS_METERS);
    double lat =
        Math.toDegrees(2 * Math.atan(Math.exp(pair.y() / EARTH_RADIUS_METERS)) - Math.PI / 2);
    if (Math.abs(lon) <= 180 && Math.abs(lat) < 89) {
      guesses.add(new Guess(new Position(lon, lat), Reading.WEB_MERCATOR));
    }
  }
}
