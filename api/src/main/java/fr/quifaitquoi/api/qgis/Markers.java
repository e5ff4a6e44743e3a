package fr.quifaitquoi.api.qgis;

import fr.quifaitquoi.web.Icons;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Symbols as the site has them: a disc of the kind's colour, the icon of the theme on it. */
final class Markers {
  private static final String WHITE = "255,255,255,255";
  private static final String DISC_MILLIMETRES = "5.6";
  private static final String ICON_MILLIMETRES = "3.6";

  /** The greatest whole number of QGIS's own property types: an expression. */
  private static final String EXPRESSION = "3";

  private Markers() {}

  /**
   * Adds a symbol.
   *
   * @param name that the renderer calls it by
   * @param colour {@code #rrggbb}
   * @param icon name of an icon of the site; nothing is drawn on the disc when there is none
   * @param colourExpression gives the colour of a feature; empty when all have one
   */
  static void write(XmlTree xml, String name, String colour, String icon, String colourExpression) {
    xml.open("symbol", "type", "marker", "name", name, "alpha", "1", "clip_to_extent", "1");
    disc(xml, colour, colourExpression);
    Icons.findShapes(icon).ifPresent(shapes -> icon(xml, shapes));
    xml.close();
  }

  private static void disc(XmlTree xml, String colour, String colourExpression) {
    xml.open("layer", "class", "SimpleMarker", "enabled", "1", "pass", "0", "locked", "0");
    options(
        xml,
        Map.of(
            "name",
            "circle",
            "color",
            rgb(colour),
            "outline_color",
            WHITE,
            "outline_width",
            "0.4",
            "size",
            DISC_MILLIMETRES,
            "size_unit",
            "MM"));
    if (!colourExpression.isEmpty()) {
      xml.open("data_defined_properties").open("Option", "type", "Map");
      xml.option("name", "").open("Option", "name", "properties", "type", "Map");
      xml.open("Option", "name", "fillColor", "type", "Map");
      xml.empty("Option", "name", "active", "type", "bool", "value", "true");
      xml.option("expression", colourExpression);
      xml.empty("Option", "name", "type", "type", "int", "value", EXPRESSION);
      xml.close().close().option("type", "collection").close().close();
    }
    xml.close();
  }

  private static void icon(XmlTree xml, String shapes) {
    xml.open("layer", "class", "SvgMarker", "enabled", "1", "pass", "0", "locked", "0");
    options(
        xml,
        Map.of("name", "base64:" + base64(shapes), "size", ICON_MILLIMETRES, "size_unit", "MM"));
    xml.close();
  }

  private static void options(XmlTree xml, Map<String, String> options) {
    xml.open("Option", "type", "Map");
    // In order, so that the same style is the same text.
    options.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(option -> xml.option(option.getKey(), option.getValue()));
    xml.close();
  }

  private static String base64(String shapes) {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\""
            + " fill=\"none\" stroke=\"#ffffff\" stroke-width=\"2.4\" stroke-linecap=\"round\""
            + " stroke-linejoin=\"round\">"
            + shapes
            + "</svg>";
    return Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  /** As QGIS writes colours: red, green, blue, opacity. */
  static String rgb(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return (value >> 16) + "," + (value >> 8 & 0xFF) + "," + (value & 0xFF) + ",255";
  }
}
