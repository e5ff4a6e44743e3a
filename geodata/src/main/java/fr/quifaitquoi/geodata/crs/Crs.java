package fr.quifaitquoi.geodata.crs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The coordinate systems in which layers are given: WGS84 in both axis orders, web Mercator and the
 * legal projections of France. Thread-safe.
 */
public enum Crs {
  CRS84(4326, "WGS 84 (longitude, latitude)", false),
  WGS84(4326, "WGS 84 (latitude, longitude)", true),
  WEB_MERCATOR(3857, "Web Mercator", false),
  LAMBERT_93(2154, "Lambert-93", false),
  GUADELOUPE_MARTINIQUE(5490, "RGAF09 / UTM 20 nord", false),
  GUYANE(2972, "RGFG95 / UTM 22 nord", false),
  REUNION(2975, "RGR92 / UTM 40 sud", false),
  MAYOTTE(4471, "RGM04 / UTM 38 sud", false),
  SAINT_PIERRE_ET_MIQUELON(4467, "RGSPM06 / UTM 21 nord", false);

  private static final String REGISTER = "http://www.opengis.net/def/crs/";
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\[?(?:HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/|URN:OGC:DEF:CRS:)?"
              + "(EPSG|OGC)?[:/]?[0-9.]*[:/]?(CRS84|[0-9]{4,5})\\]?");

  /** Half the side of the world in web Mercator, metres. */
  private static final double MERCATOR_EDGE = 20_037_508.342789244;

  private static final double EARTH_RADIUS = 6_378_137;

  private final int epsg;
  private final String label;
  private final boolean latitudeFirst;

  Crs(int epsg, String label, boolean latitudeFirst) {
    this.epsg = epsg;
    this.label = label;
    this.latitudeFirst = latitudeFirst;
  }

  /** The code in the EPSG register; 4326 for both orders of WGS84. */
  public int epsg() {
    return epsg;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Its address in the OGC's register. */
  public String uri() {
    return REGISTER + (this == CRS84 ? "OGC/1.3/CRS84" : "EPSG/0/" + epsg);
  }

  /** Whether its coordinates are degrees. */
  public boolean isGeographic() {
    return epsg == 4326;
  }

  /** Whether the latitude is written before the longitude. */
  public boolean isLatitudeFirst() {
    return latitudeFirst;
  }

  /** Decimals worth writing: a centimetre. */
  public int decimals() {
    return isGeographic() ? 7 : 2;
  }

  /**
   * The system of an OGC address, a URN, {@code EPSG:2154} or {@code 2154}; a bare 4326 is latitude
   * first, as its register says.
   */
  public static Optional<Crs> find(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String code = matcher.group(2);
    if (code.equals("CRS84")) {
      return "EPSG".equals(matcher.group(1)) ? Optional.empty() : Optional.of(CRS84);
    }
    if ("OGC".equals(matcher.group(1))) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(crs -> crs != CRS84 && String.valueOf(crs.epsg).equals(code))
        .findFirst();
  }

  /**
   * Turns WGS84 pairs (longitude, latitude, degrees) into this system's, in its axis order, in
   * place. What has no image becomes NaN.
   *
   * @param count of pairs
   */
  public void fromWgs84(double[] pairs, int count) {
    switch (this) {
      case CRS84 -> {}
      case WGS84 -> swap(pairs, count);
      case WEB_MERCATOR -> toMercator(pairs, count);
      default -> EpsgTransforms.fromWgs84(epsg).apply(pairs, count);
    }
  }

  /**
   * Turns pairs of this system, in its axis order, into WGS84 (longitude, latitude, degrees), in
   * place. What has no image becomes NaN.
   *
   * @param count of pairs
   */
  public void toWgs84(double[] pairs, int count) {
    switch (this) {
      case CRS84 -> {}
      case WGS84 -> swap(pairs, count);
      case WEB_MERCATOR -> fromMercator(pairs, count);
      default -> EpsgTransforms.toWgs84(epsg).apply(pairs, count);
    }
  }

  private static void swap(double[] pairs, int count) {
    for (int i = 0; i < 2 * count; i += 2) {
      double first = pairs[i];
      pairs[i] = pairs[i + 1];
      pairs[i + 1] = first;
    }
  }

  /** EPSG method 1024; poles are cut off where the map is square. */
  private static void toMercator(double[] pairs, int count) {
    for (int i = 0; i < 2 * count; i += 2) {
      double sin = Math.sin(Math.toRadians(pairs[i + 1]));
      double north = EARTH_RADIUS * Math.log((1 + sin) / (1 - sin)) / 2;
      pairs[i] = EARTH_RADIUS * Math.toRadians(pairs[i]);
      pairs[i + 1] = Math.clamp(north, -MERCATOR_EDGE, MERCATOR_EDGE);
    }
  }

  private static void fromMercator(double[] pairs, int count) {
    for (int i = 0; i < 2 * count; i += 2) {
      pairs[i] = Math.toDegrees(pairs[i] / EARTH_RADIUS);
      pairs[i + 1] =
          Math.toDegrees(2 * Math.atan(Math.exp(pairs[i + 1] / EARTH_RADIUS)) - Math.PI / 2);
    }
  }
}
