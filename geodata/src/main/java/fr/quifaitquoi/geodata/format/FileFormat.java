package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.crs.Crs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of files in which layers are given. */
public enum FileFormat {
  GEOJSON("geojson", "geojson", "application/geo+json", "GeoJSON"),
  GEOJSON_SEQ("geojsonl", "geojsonl", "application/geo+json-seq", "GeoJSON, une fiche par ligne"),
  GEOPACKAGE("gpkg", "gpkg", "application/geopackage+sqlite3", "GeoPackage (QGIS)"),
  SHAPEFILE("shp", "zip", "application/zip", "Shapefile (archive zip)"),
  FLATGEOBUF("fgb", "fgb", "application/vnd.fgb", "FlatGeobuf"),
  KML("kml", "kml", "application/vnd.google-earth.kml+xml", "KML (Google Earth)"),
  CSV("csv", "csv", "text/csv", "CSV"),
  XLSX(
      "xlsx",
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Classeur Excel"),
  ODS("ods", "ods", "application/vnd.oasis.opendocument.spreadsheet", "Classeur LibreOffice");

  private static final List<Crs> ONLY_DEGREES = List.of(Crs.CRS84);
  private static final List<Crs> EASTING_FIRST =
      Arrays.stream(Crs.values()).filter(crs -> !crs.isLatitudeFirst()).toList();

  private final String code;
  private final String extension;
  private final String mediaType;
  private final String label;

  FileFormat(String code, String extension, String mediaType, String label) {
    this.code = code;
    this.extension = extension;
    this.mediaType = mediaType;
    this.label = label;
  }

  /** What {@code f=} says. */
  public String code() {
    return code;
  }

  /** Of the file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /** As {@code Content-Type} says. */
  public String mediaType() {
    return mediaType;
  }

  /** In French, for people. */
  public String label() {
    return label;
  }

  /**
   * The systems in which it may be written. GeoJSON is in WGS84, longitude first, by RFC 7946;
   * another system only when it is asked for, as OGC API – Features part 2 lets one. The others
   * have no axis order of their own: easting comes first.
   */
  public List<Crs> systems() {
    return switch (this) {
      case KML -> ONLY_DEGREES;
      case GEOJSON, GEOJSON_SEQ -> List.of(Crs.values());
      case GEOPACKAGE, SHAPEFILE, FLATGEOBUF, CSV, XLSX, ODS -> EASTING_FIRST;
    };
  }

  /** The system in which it is given to whoever names none. */
  public Crs preselected() {
    return switch (this) {
      case GEOPACKAGE, SHAPEFILE -> Crs.LAMBERT_93;
      case GEOJSON, GEOJSON_SEQ, FLATGEOBUF, KML, CSV, XLSX, ODS -> Crs.CRS84;
    };
  }

  /** Whether one file holds several layers. */
  public boolean holdsSeveralLayers() {
    return this == GEOPACKAGE || this == XLSX || this == ODS;
  }

  /** The format of a code. */
  public static Optional<FileFormat> find(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}
