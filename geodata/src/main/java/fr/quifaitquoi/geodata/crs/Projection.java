package fr.quifaitquoi.geodata.crs;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The legal projections of France (décret 2000-1276, as amended), metres, easting first. Going to
 * or from WGS84 loads the EPSG database the first time, which takes a second; {@code
 * -DEPSG-HSQL.directory} says where it is unpacked. Thread-safe.
 */
public enum Projection {
  LAMBERT_93(2154, "Lambert-93", new Box(-5.8, 41.0, 10.1, 51.5)),
  GUADELOUPE_MARTINIQUE(5490, "RGAF09 / UTM 20 nord", new Box(-63.7, 14.0, -60.5, 18.6)),
  GUYANE(2972, "RGFG95 / UTM 22 nord", new Box(-54.9, 2.0, -51.3, 6.2)),
  REUNION(2975, "RGR92 / UTM 40 sud", new Box(54.9, -21.7, 56.2, -20.6)),
  MAYOTTE(4471, "RGM04 / UTM 38 sud", new Box(44.7, -13.3, 45.5, -12.4)),
  SAINT_PIERRE_ET_MIQUELON(4467, "RGSPM06 / UTM 21 nord", new Box(-56.7, 46.5, -55.9, 47.4));

  private final int epsg;
  private final String label;
  private final Box area;

  Projection(int epsg, String label, Box area) {
    this.epsg = epsg;
    this.label = label;
    this.area = area;
  }

  /** The code in the EPSG register. */
  public int epsg() {
    return epsg;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /**
   * Where on Earth it is the legal one, WGS84 degrees, with a margin of some tens of kilometres.
   */
  public Box area() {
    return area;
  }

  /** The projection of that code, written {@code EPSG:2154} or {@code 2154}. */
  public static Optional<Projection> find(String code) {
    String digits = code.strip().toUpperCase(Locale.ROOT).replaceFirst("^EPSG:", "");
    return Arrays.stream(values()).filter(p -> digits.equals(String.valueOf(p.epsg))).findFirst();
  }

  /**
   * The legal projection where a commune or département lies; empty for territories of the Pacific
   * and the South, which have several or none.
   *
   * @param code of a département ({@code 37}, {@code 2A}, {@code 974}) or of a commune ({@code
   *     37261})
   */
  public static Optional<Projection> findLegal(String code) {
    if (code.length() < 2) {
      return Optional.empty();
    }
    if (code.startsWith("97") && code.length() >= 3) {
      return findOverseas(code.substring(0, 3));
    }
    boolean metropolitan = code.matches("(0[1-9]|[1-8][0-9]|9[0-5]|2[AB])([0-9]{3})?");
    return metropolitan ? Optional.of(LAMBERT_93) : Optional.empty();
  }

  private static Optional<Projection> findOverseas(String departement) {
    return switch (departement) {
      case "971", "972", "977", "978" -> Optional.of(GUADELOUPE_MARTINIQUE);
      case "973" -> Optional.of(GUYANE);
      case "974" -> Optional.of(REUNION);
      case "975" -> Optional.of(SAINT_PIERRE_ET_MIQUELON);
      case "976" -> Optional.of(MAYOTTE);
      default -> Optional.empty();
    };
  }

  /** The projected coordinates of a position; empty when it lies outside {@link #area()}. */
  public Optional<ProjectedPosition> findProjected(Position position) {
    if (!area.contains(position)) {
      return Optional.empty();
    }
    double[] xy = EpsgTransforms.fromWgs84(epsg).apply(position.lon(), position.lat());
    return Optional.of(new ProjectedPosition(this, xy[0], xy[1]));
  }

  /**
   * The position of projected coordinates; empty when they are not numbers or lead outside {@link
   * #area()}, as do degrees, swapped axes or another projection's coordinates.
   *
   * @param x easting, metres
   * @param y northing, metres
   */
  public Optional<Position> findPosition(double x, double y) {
    // Ten thousand kilometres: beyond it the inverse formulas have no meaning.
    if (!(Math.abs(x) <= 1e7 && Math.abs(y) <= 1e7)) {
      return Optional.empty();
    }
    double[] lonLat = EpsgTransforms.toWgs84(epsg).apply(x, y);
    boolean onEarth = Math.abs(lonLat[0]) <= 180 && Math.abs(lonLat[1]) <= 90;
    return onEarth
        ? Optional.of(new Position(lonLat[0], lonLat[1])).filter(area::contains)
        : Optional.empty();
  }
}
