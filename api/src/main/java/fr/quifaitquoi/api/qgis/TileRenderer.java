package fr.quifaitquoi.api.qgis;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.web.view.Kind;
import java.util.Arrays;

/** Draws vector tiles in the colours of the kinds; groups of entries are larger. */
final class TileRenderer {
  private static final String POINTS = "0";
  private static final String LINES = "1";
  private static final String POLYGONS = "2";

  private TileRenderer() {}

  static void write(XmlTree xml, PublishedLayer layer) {
    xml.open("renderer", "type", "basic").open("styles");
    if (layer.family() == PublishedLayer.Family.DIRECTORY) {
      for (Kind kind : Arrays.asList(Kind.values())) {
        style(xml, kind.plural(), POINTS, "\"type\" = '" + kind.code() + "'");
        Markers.write(xml, "0", kind.colour(), "", "");
        xml.close().close();
      }
      style(xml, "Groupes", POINTS, "\"type\" is null");
      Markers.write(xml, "0", LayerStyle.colour(layer), "", "");
      xml.close().close();
    } else {
      boolean lines = layer.layer().schema().geometry() == GeometryKind.LINE;
      style(xml, layer.info().title(), lines ? LINES : POLYGONS, "");
      LayerStyle.outline(xml, lines ? GeometryKind.LINE : GeometryKind.POLYGON);
      xml.close().close();
    }
    xml.close().close();
  }

  /** Leaves the style open, at its symbols. */
  private static void style(XmlTree xml, String name, String geometry, String expression) {
    xml.open(
        "style",
        "name",
        name,
        "layer",
        "",
        "geometry",
        geometry,
        "enabled",
        "1",
        "expression",
        expression,
        "min-zoom",
        "-1",
        "max-zoom",
        "-1");
    xml.open("symbols");
  }
}
