package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.format.ExportListener;
import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.LayerWriter;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * Rows a second of each writer, beside {@code ogr2ogr} from a PostGIS table of the same content, in
 * turn. The layer is in memory, as it is in the service; files go to the same folder.
 */
public final class FormatBench {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 5;

  private final Layer layer;
  private final Path folder;

  private FormatBench(Layer layer, Path folder) {
    this.layer = layer;
    this.folder = folder;
  }

  /**
   * @param arguments a folder, the number of rows, and the database as GDAL names it ({@code
   *     host=127.0.0.1 port=5433 user=…}); without it, only our side is measured
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int rows = Integer.parseInt(arguments[1]);
    FormatBench bench = new FormatBench(FormatLayer.make(rows), folder);
    if (arguments.length < 3) {
      for (FileFormat format : FileFormat.values()) {
        bench.warmUp(format);
        bench.print(format, bench.ownMedian(format), 0);
      }
      return;
    }
    Ogr2Ogr peer = new Ogr2Ogr(arguments[2], folder);
    bench.write(FileFormat.GEOPACKAGE);
    peer.load(bench.file(FileFormat.GEOPACKAGE));
    for (FileFormat format : FileFormat.values()) {
      bench.compare(format, peer);
    }
  }

  private void compare(FileFormat format, Ogr2Ogr peer) throws IOException, InterruptedException {
    warmUp(format);
    double[] own = new double[RUNS];
    double[] others = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      own[run] = seconds(format);
      long start = System.nanoTime();
      peer.write(format);
      others[run] = (System.nanoTime() - start) / 1e9;
    }
    print(format, median(own), median(others));
  }

  private void warmUp(FileFormat format) throws IOException {
    for (int run = 0; run < WARM_UPS; run++) {
      write(format);
    }
  }

  private double ownMedian(FileFormat format) throws IOException {
    double[] own = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      own[run] = seconds(format);
    }
    return median(own);
  }

  private double seconds(FileFormat format) throws IOException {
    long start = System.nanoTime();
    write(format);
    return (System.nanoTime() - start) / 1e9;
  }

  private void write(FileFormat format) throws IOException {
    ExportNotes notes =
        new ExportNotes("Fiches", "", "Licence Ouverte 2.0", "Qui fait quoi", Instant.EPOCH, "");
    Extract extract = Extract.whole(layer, format.preselected());
    LayerWriter.write(FormatRequest.of(format, extract, notes), file(format), ExportListener.NONE);
  }

  private Path file(FileFormat format) {
    return folder.resolve("own." + format.code() + "." + format.extension());
  }

  private static double median(double[] seconds) {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void print(FileFormat format, double own, double other) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-11s %,10.0f rows/s  ogr2ogr %,10.0f rows/s  ratio %.2f  %d MB%n",
        format.code(),
        layer.size() / own,
        other == 0 ? 0 : layer.size() / other,
        other / own,
        Files.size(file(format)) >> 20);
  }
}
