package fr.quifaitquoi.api.ogc;

import java.util.List;

/** Links to files of whole layers, with the filters of a saved view. */
final class Downloads {
  /** A format: its extension, media type and what people call it. */
  private record Format(String extension, String type, String name) {}

  private static final List<Format> FORMATS =
      List.of(
          new Format("gpkg", "application/geopackage+sqlite3", "GeoPackage"),
          new Format("geojson", "application/geo+json", "GeoJSON"),
          new Format("fgb", "application/flatgeobuf", "FlatGeobuf"),
          new Format("csv", "text/csv", "CSV"),
          new Format(
              "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
          new Format("kml", "application/vnd.google-earth.kml+xml", "KML"));

  private Downloads() {}

  /**
   * Links to the files of a layer.
   *
   * @param query filters of the site's search, as a query string; empty for none
   */
  static List<Link> of(OgcRequest request, String id, String query) {
    String filters = request.findView().map(SavedView::query).orElse(query);
    String end = filters.isEmpty() ? "" : "?" + filters;
    return FORMATS.stream()
        .map(format ->
            new Link(
                request.addresses().origin()
                    + "/exports/"
                    + OgcAddresses.encode(id)
                    + "."
                    + format.extension()
                    + end,
                "enclosure",
                format.type(),
                format.name()))
        .toList();
  }
}
