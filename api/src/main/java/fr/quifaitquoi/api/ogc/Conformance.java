package fr.quifaitquoi.api.ogc;

import java.util.List;
import java.util.stream.Stream;

/** The classes of the OGC's standards that the API conforms to. */
final class Conformance {
  private static final String SPEC = "http://www.opengis.net/spec/";

  /** Their addresses. */
  static final List<String> CLASSES =
      Stream.of(
              List.of("ogcapi-common-1/1.0/conf/core", "ogcapi-common-2/1.0/conf/collections"),
              all("ogcapi-features-1/1.0/conf/", "core", "oas30", "html", "geojson"),
              all("ogcapi-features-2/1.0/conf/", "crs"),
              all(
                  "ogcapi-features-3/1.0/conf/",
                  "queryables",
                  "queryables-query-parameters",
                  "filter",
                  "features-filter"),
              all(
                  "cql2/1.0/conf/",
                  "cql2-text",
                  "cql2-json",
                  "basic-cql2",
                  "advanced-comparison-operators",
                  "case-insensitive-comparison",
                  "accent-insensitive-comparison",
                  "basic-spatial-functions",
                  "basic-spatial-functions-plus",
                  "spatial-functions",
                  "temporal-functions",
                  "array-functions",
                  "property-property",
                  "functions",
                  "arithmetic"),
              all("ogcapi-features-5/1.0/conf/", "schemas", "core-roles-features", "sortables"),
              all(
                  "ogcapi-tiles-1/1.0/conf/",
                  "core",
                  "tileset",
                  "tilesets-list",
                  "geodata-tilesets",
                  "mvt"),
              all("ogcapi-features-8/1.0/conf/", "sorting"))
          .flatMap(List::stream)
          .map(path -> SPEC + path)
          .toList();

  private Conformance() {}

  private static List<String> all(String prefix, String... names) {
    return Stream.of(names).map(name -> prefix + name).toList();
  }
}
