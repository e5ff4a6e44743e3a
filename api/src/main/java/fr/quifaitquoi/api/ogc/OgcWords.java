package fr.quifaitquoi.api.ogc;

/** What the API says of itself, in French. */
final class OgcWords {
  private OgcWords() {}

  static String title(OgcRequest request) {
    return request.view() == null
        ? "Qui fait quoi\u00a0: les couches"
        : "Qui fait quoi\u00a0: une recherche en couches";
  }

  static String description(OgcRequest request) {
    String whole =
        "Les acteurs et initiatives de la vie citoyenne et les territoires, en couches pour QGIS,"
            + " ArcGIS, GDAL et les navigateurs (OGC API – Features et Tiles), sans inscription.";
    return request.view() == null
        ? whole
        : whole
            + " Cette vue montre ce que trouve la recherche «\u00a0"
            + request.view().query()
            + "\u00a0».";
  }
}
