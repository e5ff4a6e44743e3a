package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.format.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The peer: GDAL, from a table of PostGIS.
 *
 * @param database as GDAL names it, without {@code PG:}
 */
record Ogr2Ogr(String database, Path folder) {
  private static final String TABLE = "banc_fiches";

  /** Loads what a GeoPackage holds into the table. */
  void load(Path geopackage) throws IOException, InterruptedException {
    run(
        List.of(
            "ogr2ogr",
            "-f",
            "PostgreSQL",
            "-overwrite",
            "-nln",
            TABLE,
            "PG:" + database,
            geopackage.toString()));
  }

  /** Writes the table into a file of that format. */
  void write(FileFormat format) throws IOException, InterruptedException {
    Path out = folder.resolve("ogr." + format.code());
    delete(out);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", driver(format)));
    if (format == FileFormat.CSV) {
      command.addAll(List.of("-lco", "GEOMETRY=AS_XY", "-lco", "SEPARATOR=SEMICOLON"));
    }
    if (format != FileFormat.GEOPACKAGE && format != FileFormat.SHAPEFILE) {
      command.addAll(List.of("-t_srs", "EPSG:4326"));
    }
    command.addAll(List.of(out.toString(), "PG:" + database, TABLE));
    run(command);
  }

  private static String driver(FileFormat format) {
    return switch (format) {
      case GEOJSON -> "GeoJSON";
      case GEOJSON_SEQ -> "GeoJSONSeq";
      case GEOPACKAGE -> "GPKG";
      case SHAPEFILE -> "ESRI Shapefile";
      case FLATGEOBUF -> "FlatGeobuf";
      case KML -> "LIBKML";
      case CSV -> "CSV";
      case XLSX -> "XLSX";
      case ODS -> "ODS";
    };
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command));
    }
  }

  private static void delete(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (Stream<Path> parts = Files.walk(file)) {
      for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(part);
      }
    }
  }
}
