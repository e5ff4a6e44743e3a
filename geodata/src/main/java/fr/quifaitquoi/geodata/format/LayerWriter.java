package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.format.flatgeobuf.FlatGeobufFile;
import fr.quifaitquoi.geodata.format.geopackage.GeoPackageFile;
import fr.quifaitquoi.geodata.format.shapefile.ShapefileZip;
import fr.quifaitquoi.geodata.format.sheet.OdsFile;
import fr.quifaitquoi.geodata.format.sheet.XlsxFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes layers into files of every format. Thread-safe. */
public final class LayerWriter {
  private LayerWriter() {}

  /**
   * Writes to a stream, which is left open. All formats are written as they come, but for
   * GeoPackage, which is made in a temporary file first.
   *
   * @throws FormatException when the format cannot hold what is asked, or it was cancelled
   */
  public static void write(FormatRequest request, OutputStream out, ExportListener listener)
      throws IOException {
    RowProgress progress = begin(request, listener);
    switch (request.format()) {
      case GEOJSON ->
          GeoJsonFile.writeCollection(onlyLayer(request), request.notes(), out, progress);
      case GEOJSON_SEQ -> GeoJsonFile.writeSequence(onlyLayer(request), out, progress);
      case FLATGEOBUF -> FlatGeobufFile.write(onlyLayer(request), request.notes(), out, progress);
      case GEOPACKAGE -> writeThroughFile(request, out, progress);
      case SHAPEFILE -> ShapefileZip.write(onlyLayer(request), request, out, progress);
      case KML -> KmlFile.write(onlyLayer(request), request.notes(), out, progress);
      case CSV -> CsvFile.write(onlyLayer(request), request.options().wkt(), out, progress);
      case XLSX -> XlsxFile.write(request, out, progress);
      case ODS -> OdsFile.write(request, out, progress);
    }
    progress.tell();
  }

  /**
   * Writes a file, in place of any that is there: the name has the old one, or the new one whole.
   *
   * @throws FormatException when the format cannot hold what is asked, or it was cancelled
   */
  public static void write(FormatRequest request, Path file, ExportListener listener)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path made = Files.createTempFile(folder, "export", ".tmp");
    try {
      if (request.format() == FileFormat.GEOPACKAGE) {
        RowProgress progress = begin(request, listener);
        GeoPackageFile.write(request, made, progress);
        progress.tell();
      } else {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
          write(request, out, listener);
        }
      }
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static RowProgress begin(FormatRequest request, ExportListener listener)
      throws FormatException {
    for (Extract layer : request.layers()) {
      checkSystem(request.format(), layer);
    }
    RowProgress progress = new RowProgress(listener);
    progress.tell();
    return progress;
  }

  private static void checkSystem(FileFormat format, Extract layer) throws FormatException {
    if (!format.systems().contains(layer.crs())) {
      throw new FormatException(
          "Le format "
              + format.label()
              + " n’existe pas en "
              + layer.crs().label()
              + "\u00a0: choisissez "
              + format.preselected().label()
              + ".");
    }
  }

  private static void writeThroughFile(
      FormatRequest request, OutputStream out, RowProgress progress) throws IOException {
    Path made = Files.createTempFile("export", ".gpkg");
    try {
      GeoPackageFile.write(request, made, progress);
      Files.copy(made, out);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static Extract onlyLayer(FormatRequest request) throws FormatException {
    if (request.layers().size() != 1) {
      throw new FormatException(
          "Un fichier "
              + request.format().label()
              + " contient une seule couche\u00a0: choisissez-en une, ou prenez le GeoPackage.");
    }
    return request.layers().getFirst();
  }
}
