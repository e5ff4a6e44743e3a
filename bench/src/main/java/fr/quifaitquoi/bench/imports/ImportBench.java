package fr.quifaitquoi.bench.imports;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.api.imports.ImportException;
import fr.quifaitquoi.api.imports.ImportProgress;
import fr.quifaitquoi.api.imports.ImportReport;
import fr.quifaitquoi.api.imports.ImportRequest;
import fr.quifaitquoi.api.imports.ImportService;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.IOUtils;

/**
 * Rows read, placed, stored and indexed per second: France Services repeated with other names and
 * ids. The embedded database is a new file on disk, with the settings of the service.
 *
 * <p>Arguments: the file of France Services, its mapping, a number of rows, and the JDBC URL of an
 * empty PostGIS database for PostGIS.
 */
public final class ImportBench {
  private ImportBench() {}

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] args) throws IOException, ImportException {
    Path folder = Files.createTempDirectory("import-bench");
    try {
      run(folder, args);
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static void run(Path folder, String[] args) throws IOException, ImportException {
    Path file = folder.resolve("france-services.csv");
    repeat(Path.of(args[0]), file, Integer.parseInt(args[2]));
    Geography geography = Geography.bundled();
    DatabaseAddress address = DatabaseAddress.of(folder, args.length > 3 ? args[3] : null);
    try (Database database = Database.open(address);
        IndexHolder index =
            IndexHolder.open(
                database, folder.resolve("index"), () -> geography, new ThemeTree(List.of()))) {
      ImportService service =
          new ImportService(database, () -> geography, PlacerOptions.DEFAULT, null, index);
      ImportRequest request =
          new ImportRequest(
              file.toString(), null, null, Path.of(args[1]), ImportRequest.Options.DEFAULT);
      measure("first import", service, request, index);
      measure("same again", service, request, index);
    }
  }

  private static void measure(
      String what, ImportService service, ImportRequest request, IndexHolder index)
      throws ImportException {
    double processorBefore = processorSeconds(ProcessHandle.current().info());
    long start = System.nanoTime();
    ImportReport report = service.run(request, ImportProgress.NONE);
    double stored = (System.nanoTime() - start) / 1e9;
    index.catchUp();
    double indexed = (System.nanoTime() - start) / 1e9;
    double processor = processorSeconds(ProcessHandle.current().info()) - processorBefore;
    System.out.printf(
        Locale.ROOT,
        "%s: %d rows, %d added, %d refused; stored in %.1f s, indexed in %.1f s: %.0f rows/s;"
            + " %.1f s of processor, compiling and collecting included%n",
        what,
        report.counts().read(),
        report.counts().added(),
        report.counts().refused(),
        stored,
        indexed,
        report.counts().read() / indexed,
        processor);
  }

  private static double processorSeconds(ProcessHandle.Info process) {
    return process.totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  /** The same rows until there are enough, each with an id and a name of its own. */
  private static void repeat(Path original, Path file, int rows) throws IOException {
    List<String> whole = Files.readAllLines(original);
    // Some rows go over several lines: those that do not are enough.
    List<String> lines =
        whole.stream()
            .filter(line -> line.matches("\"\\d+\",\"\\w+\",\".*"))
            .filter(line -> line.chars().filter(c -> c == '"').count() % 2 == 0)
            .toList();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(whole.getFirst());
      out.newLine();
      for (int i = 0; i < rows; i++) {
        String line = lines.get(i % lines.size());
        int id = line.indexOf(',');
        int at = line.indexOf(",\"", id + 1);
        out.write(
            "\"b"
                + i
                + "\""
                + line.substring(id, at + 2)
                + "N° "
                + i
                + " "
                + line.substring(at + 2));
        out.newLine();
      }
    }
  }
}
