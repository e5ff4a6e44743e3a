package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.web.French;

/** About how large a file of entries is, before it is made. */
public final class FileSizes {
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  private FileSizes() {}

  /** The size of so many entries in a format, in words. */
  public static String about(FileFormat format, long entries) {
    long bytes = entries * bytesPerEntry(format);
    if (bytes < KILO) {
      return "moins de 1\u00a0ko";
    }
    return bytes < MEGA
        ? "environ " + French.number(bytes / KILO) + "\u00a0ko"
        : "environ " + French.number(Math.max(1, (bytes + MEGA / 2) / MEGA)) + "\u00a0Mo";
  }

  /** Measured on the 1,839 actors of the demonstration. */
  private static long bytesPerEntry(FileFormat format) {
    return switch (format) {
      case GEOJSON, GEOJSON_SEQ -> 1_265;
      case GEOPACKAGE -> 800;
      case SHAPEFILE -> 150;
      case FLATGEOBUF -> 760;
      case KML -> 2_085;
      case CSV -> 458;
      case XLSX -> 314;
      case ODS -> 250;
    };
  }
}
