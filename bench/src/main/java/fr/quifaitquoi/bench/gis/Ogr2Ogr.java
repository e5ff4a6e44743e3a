package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.format.FileFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;

/**
 * The peer: GDAL, from a table of PostGIS.
 *
 * @param database as GDAL names it, without {@code PG:}
 */
record Ogr2Ogr(String database, Path folder) {
  private static final String TABLE = "banc_fiches";

  /** Loads a layer of a GeoPackage into the table. */
  void load(Path geopackage, String layer) throws IOException, InterruptedException {
    run(
        List.of(
            "ogr2ogr",
            "-f",
            "PostgreSQL",
            "-overwrite",
            "-nln",
            TABLE,
            "PG:" + database,
            geopackage.toString(),
            layer));
  }

  /** Writes the table into a file of that format. */
  Cost write(FileFormat format) throws IOException, InterruptedException {
    Path out = folder.resolve("ogr." + format.code());
    IOUtils.rm(out);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", driver(format)));
    if (format == FileFormat.CSV) {
      command.addAll(List.of("-lco", "GEOMETRY=AS_XY", "-lco", "SEPARATOR=SEMICOLON"));
    }
    command.addAll(List.of(out.toString(), "PG:" + database, TABLE));
    return run(command);
  }

  private static String driver(FileFormat format) {
    return switch (format) {
      case GEOJSON -> "GeoJSON";
      case GEOJSON_SEQ -> "GeoJSONSeq";
      case GEOPACKAGE -> "GPKG";
      case SHAPEFILE -> "ESRI Shapefile";
      case FLATGEOBUF -> "FlatGeobuf";
      case KML -> "KML";
      case CSV -> "CSV";
      case XLSX -> "XLSX";
      case ODS -> "ODS";
    };
  }

  private static Cost run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Duration processor = Duration.ZERO;
    // What a process has spent is known only while it lives.
    while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
      processor = process.info().totalCpuDuration().orElse(processor);
    }
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", command));
    }
    return new Cost((System.nanoTime() - start) / 1e9, processor.toNanos() / 1e9);
  }
}
