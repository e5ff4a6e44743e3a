package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.web.French;

/** About how large a file of entries is, before it is made: to a third. */
public final class FileSizes {
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final double TENTHS = 10;

  private FileSizes() {}

  /** The size of so many entries in a format, in words. */
  public static String about(FileFormat format, long entries) {
    long bytes = bytes(format, entries);
    if (bytes < KILO) {
      return "moins de 1\u00a0ko";
    }
    if (bytes < MEGA) {
      return "environ " + French.number(bytes / KILO) + "\u00a0ko";
    }
    double megas = Math.round(bytes * TENTHS / MEGA) / TENTHS;
    return "environ "
        + (megas < TENTHS ? French.decimal(megas) : French.number(Math.round(megas)))
        + "\u00a0Mo";
  }

  /** What a file has whatever is in it, then each entry: measured on 32 to 6,778 real ones. */
  private static long bytes(FileFormat format, long entries) {
    return switch (format) {
      case GEOJSON, GEOJSON_SEQ -> 1_350 * entries;
      case GEOPACKAGE -> 205_000 + 680 * entries;
      case SHAPEFILE -> 2_000 + 180 * entries;
      case FLATGEOBUF -> 7_000 + 820 * entries;
      case KML -> 5_000 + 2_300 * entries;
      case CSV -> KILO + 550 * entries;
      case XLSX -> 10_000 + 340 * entries;
      case ODS -> 4_000 + 255 * entries;
    };
  }
}
