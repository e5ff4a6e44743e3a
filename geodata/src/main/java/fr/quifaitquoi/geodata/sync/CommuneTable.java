package fr.quifaitquoi.geodata.sync;

import java.util.List;
import java.util.Map;

/**
 * INSEE's table of what each commune belongs to.
 *
 * @param lines by commune
 * @param names of zones: level code of the file (EPCI, ARR, BV2022 …), then zone code, then name
 */
record CommuneTable(List<Line> lines, Map<String, Map<String, String>> names) {
  CommuneTable {
    lines = List.copyOf(lines);
    names = Map.copyOf(names);
  }

  /** The name of a zone, or its code where the file has none. */
  String nameOf(String level, String code) {
    return names.getOrDefault(level, Map.of()).getOrDefault(code, code);
  }

  /**
   * One commune. Codes made of Z only mean "none" and are empty here.
   *
   * @param bassin bassin de vie of the file's own zoning
   */
  record Line(
      String code,
      String name,
      String departement,
      String region,
      String epci,
      String arrondissement,
      String bassin) {}
}
