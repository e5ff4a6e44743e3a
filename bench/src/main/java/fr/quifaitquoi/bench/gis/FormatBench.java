package fr.quifaitquoi.bench.gis;

import com.sun.management.OperatingSystemMXBean;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.ExportListener;
import fr.quifaitquoi.geodata.format.ExportNotes;
import fr.quifaitquoi.geodata.format.Extract;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.LayerWriter;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows a second of each writer, beside {@code ogr2ogr} from a PostGIS table of the same content, in
 * turn: by the clock, and by processor time (of GDAL alone: what PostgreSQL spends is left out).
 * The layer is in memory, as it is in the service; all is in WGS 84, files go to the same folder.
 */
public final class FormatBench {
  private static final int WARM_UPS = 2;
  private static final int RUNS = 3;

  private final Layer layer;
  private final Path folder;
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private FormatBench(Layer layer, Path folder) {
    this.layer = layer;
    this.folder = folder;
  }

  /**
   * @param arguments a folder, the number of rows, and the database as GDAL names it ({@code
   *     host=127.0.0.1 port=5433 user=…}); without it, only our side is measured. Then codes of
   *     formats; all when there are none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    FormatBench bench = new FormatBench(FormatLayer.make(Integer.parseInt(arguments[1])), folder);
    Optional<Ogr2Ogr> peer =
        arguments.length < 3 ? Optional.empty() : Optional.of(new Ogr2Ogr(arguments[2], folder));
    if (peer.isPresent()) {
      bench.write(FileFormat.GEOPACKAGE);
      peer.get().load(bench.file(FileFormat.GEOPACKAGE), bench.layer.info().id());
    }
    List<String> asked =
        List.of(arguments).subList(Math.min(3, arguments.length), arguments.length);
    for (FileFormat format : FileFormat.values()) {
      if (asked.isEmpty() || asked.contains(format.code())) {
        bench.compare(format, peer);
      }
    }
  }

  private void compare(FileFormat format, Optional<Ogr2Ogr> peer)
      throws IOException, InterruptedException {
    for (int run = 0; run < WARM_UPS; run++) {
      write(format);
    }
    List<Cost> own = new ArrayList<>();
    List<Cost> others = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      own.add(measure(format));
      if (peer.isPresent()) {
        others.add(peer.get().write(format));
      }
    }
    print(format, Cost.median(own), Cost.median(others));
  }

  private Cost measure(FileFormat format) throws IOException {
    long start = System.nanoTime();
    long processor = system.getProcessCpuTime();
    write(format);
    return new Cost(
        (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
  }

  private void write(FileFormat format) throws IOException {
    ExportNotes notes =
        new ExportNotes("Fiches", "", "Licence Ouverte 2.0", "Qui fait quoi", Instant.EPOCH, "");
    Extract extract = Extract.whole(layer, Crs.CRS84);
    LayerWriter.write(FormatRequest.of(format, extract, notes), file(format), ExportListener.NONE);
  }

  private Path file(FileFormat format) {
    return folder.resolve("own." + format.code() + "." + format.extension());
  }

  private void print(FileFormat format, Cost own, Cost other) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-9s own %,10.0f rows/s %,10.0f by processor | ogr2ogr %,8.0f %,8.0f | ratio %5.1f %5.1f"
            + " | %d MB%n",
        format.code(),
        layer.size() / own.clock(),
        layer.size() / own.processor(),
        layer.size() / other.clock(),
        layer.size() / other.processor(),
        other.clock() / own.clock(),
        other.processor() / own.processor(),
        Files.size(file(format)) >> 20);
  }
}
