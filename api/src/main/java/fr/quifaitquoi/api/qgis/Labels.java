package fr.quifaitquoi.api.qgis;

/** Names on the map: those of a property, with a halo, from a scale on. */
final class Labels {
  private Labels() {}

  /**
   * Adds the labels.
   *
   * @param property whose values are written
   * @param scale denominator of the smallest scale at which they are shown
   * @param points whether features are points, whose names go beside them
   */
  static void write(XmlTree xml, String property, int scale, boolean points) {
    xml.open("labeling", "type", "simple").open("settings", "calloutType", "simple");
    xml.open(
        "text-style",
        "fieldName",
        property,
        "isExpression",
        "0",
        "fontFamily",
        "Sans Serif",
        "fontSize",
        "9",
        "fontSizeUnit",
        "Point",
        "textColor",
        LayerStyle.INK,
        "textOpacity",
        "1");
    xml.empty(
        "text-buffer",
        "bufferDraw",
        "1",
        "bufferSize",
        "0.8",
        "bufferSizeUnits",
        "MM",
        "bufferColor",
        "251,248,243,255",
        "bufferOpacity",
        "1",
        "bufferNoFill",
        "1");
    xml.close();
    xml.empty("text-format", "autoWrapLength", "24", "multilineAlign", "0");
    placement(xml, points);
    xml.empty(
        "rendering",
        "drawLabels",
        "1",
        "scaleVisibility",
        "1",
        "scaleMin",
        "0",
        "scaleMax",
        String.valueOf(scale),
        "obstacle",
        "1");
    xml.close().close();
  }

  /** Beside a point: right first, then around it. */
  private static void placement(XmlTree xml, boolean points) {
    if (points) {
      xml.empty(
          "placement",
          "placement",
          "6",
          "predefinedPositionOrder",
          "R,L,TSR,BSR,TR,TL,BR,BL",
          "dist",
          "1",
          "distUnits",
          "MM",
          "offsetType",
          "1",
          "priority",
          "5");
    } else {
      xml.empty("placement", "placement", "1", "priority", "5", "centroidInside", "1");
    }
  }
}
