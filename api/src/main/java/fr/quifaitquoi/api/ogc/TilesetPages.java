package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.geodata.tile.TileAddress;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.TilesetView;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** Makes the pages of vector tiles for people. */
final class TilesetPages {
  /** Of a page's map: enough to see where they are. */
  private static final int ON_MAP = 300;

  private static final String INTRO =
      "Pour les cartes de QGIS, de MapLibre, d’OpenLayers ou de Leaflet. Les filtres des objets"
          + " s’ajoutent à l’adresse.";

  private static final String EXAMPLE =
      """
      <!-- Les fichiers de Leaflet 1.9 et de Leaflet.VectorGrid 1.3, à côté de la page -->
      <link rel="stylesheet" href="leaflet.css">
      <script src="leaflet.js"></script>
      <script src="Leaflet.VectorGrid.bundled.js"></script>
      <div id="carte" style="height: 30rem"></div>
      <script>
        const carte = L.map("carte").fitBounds([[%2$.5f, %1$.5f], [%4$.5f, %3$.5f]]);
        L.vectorGrid
          .protobuf("%5$s", {
            maxNativeZoom: %6$d,
            vectorTileLayerStyles: { "%7$s": { radius: 5, weight: 1, fill: true } },
          })
          .addTo(carte);
      </script>
      """;

  private final PageParts parts;

  TilesetPages(PageParts parts) {
    this.parts = parts;
  }

  /** The tiles of a layer: there is one set, so that the list of sets has the same page. */
  byte[] tileset(OgcRequest request, DescribedLayer layer) {
    OgcRequest asked = request.fromRoot();
    OgcAddresses at = asked.addresses();
    String id = layer.id();
    String objects = at.items(id) + asked.withoutFormat();
    return parts.render(
        request,
        new TilesetView(
            PageParts.head(request, layer.info().title() + "\u00a0: tuiles vectorielles", INTRO),
            INTRO,
            facts(at),
            parts.map(
                layer.extent().box(),
                "Carte de la couche",
                OgcRequest.with(
                    OgcRequest.with(objects, "f", "geojson"), "limit", Integer.toString(ON_MAP)),
                at.items(id)),
            TilesetJson.template(request, layer),
            example(request, layer),
            List.of(
                Link.to("Cette page en JSON", asked.with("f", "json")),
                Link.to("La couche", at.collection(id) + "?f=html"),
                Link.to("Les objets", OgcRequest.with(objects, "f", "html")),
                Link.to("Toutes les couches", at.at("collections")))));
  }

  private static String matrices(OgcAddresses at) {
    return at.at("tileMatrixSets/" + TileMatrices.ID) + "?f=html";
  }

  private static List<Fact> facts(OgcAddresses at) {
    return List.of(
        Fact.of("Format", "Mapbox Vector Tiles"),
        new Fact("Découpage", TileMatrices.ID, matrices(at)),
        Fact.of("Zooms", "0 à " + TileAddress.MAX_ZOOM));
  }

  private static String example(OgcRequest request, DescribedLayer layer) {
    Envelope box = PageParts.window(layer.extent().box());
    String address =
        TilesetJson.template(request, layer)
            .replace("{tileMatrix}/{tileRow}/{tileCol}", "{z}/{y}/{x}");
    return String.format(
        Locale.ROOT,
        EXAMPLE,
        box.getMinX(),
        box.getMinY(),
        box.getMaxX(),
        box.getMaxY(),
        address,
        TileAddress.MAX_ZOOM,
        layer.id());
  }
}
