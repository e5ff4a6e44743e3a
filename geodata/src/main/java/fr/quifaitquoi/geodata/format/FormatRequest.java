package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.Layer;
import java.util.List;
import java.util.Map;

/**
 * A file to write.
 *
 * @param layers one, or several where the format holds several
 * @param tables without geometries, that go with them: sheets of a workbook, tables of a
 *     GeoPackage; other formats leave them out
 */
public record FormatRequest(
    FileFormat format,
    List<Extract> layers,
    List<Layer> tables,
    ExportNotes notes,
    Options options) {

  /**
   * How it is written.
   *
   * @param wkt whether CSV gets the geometry as WKT rather than two numbers
   * @param styles QML text by layer id, for GeoPackage
   * @param shortNames names of at most ten characters for Shapefile, by property name
   */
  public record Options(boolean wkt, Map<String, String> styles, Map<String, String> shortNames) {
    public static final Options NONE = new Options(false, Map.of(), Map.of());
  }

  /** One layer, without more ado. */
  public static FormatRequest of(FileFormat format, Extract layer, ExportNotes notes) {
    return new FormatRequest(format, List.of(layer), List.of(), notes, Options.NONE);
  }
}
