package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.naming.Kebab;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names files after what is in them: {@code
 * quifaitquoi_acteurs_jeunesse_bassin-de-vie-37132_2026-11-21_L93.gpkg}.
 */
final class ExportFileName {
  /** Parameters whose values say enough without their names. */
  private static final List<String> TOLD =
      List.of("q", "type", "sous_type", "theme", "public", "source", "territoire");

  private static final int LONGEST_VALUE = 40;
  private static final int MOST_VALUES = 4;

  private ExportFileName() {}

  /**
   * The name.
   *
   * @param layer id of the layer
   * @param filters values by parameter, in the order of the contract
   */
  static String of(
      String layer, Map<String, String> filters, LocalDate day, Crs crs, String extension) {
    List<String> parts = new ArrayList<>(List.of("quifaitquoi", layer));
    List<String> told = new ArrayList<>();
    filters.forEach((name, value) -> {
      if (TOLD.contains(name)) {
        told.add(Kebab.of(value));
      }
    });
    boolean whole =
        told.size() <= MOST_VALUES
            && told.stream().allMatch(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE);
    if (whole) {
      parts.addAll(told);
    }
    if (!whole || filters.keySet().stream().anyMatch(ExportFileName::isHidden)) {
      parts.add("selection");
    }
    parts.add(day.toString());
    parts.add(word(crs));
    return String.join("_", parts) + "." + extension;
  }

  private static boolean isHidden(String filter) {
    return !TOLD.contains(filter) && !filter.equals("exemples");
  }

  private static String word(Crs crs) {
    return switch (crs) {
      case CRS84, WGS84 -> "WGS84";
      case LAMBERT_93 -> "L93";
      case WEB_MERCATOR,
          GUADELOUPE_MARTINIQUE,
          GUYANE,
          REUNION,
          MAYOTTE,
          SAINT_PIERRE_ET_MIQUELON ->
          "EPSG" + crs.epsg();
    };
  }
}
