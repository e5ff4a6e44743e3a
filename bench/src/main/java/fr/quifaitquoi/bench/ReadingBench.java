package fr.quifaitquoi.bench;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.reading.DirectoryReader;
import fr.quifaitquoi.indexer.reading.Locators;
import fr.quifaitquoi.indexer.reading.ReadOptions;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.MappingFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Rows per second of one core from a CSV file to placed drafts: France Services repeated with other
 * ids. Arguments: the real file, its mapping, how many times to repeat it.
 */
public final class ReadingBench {
  private ReadingBench() {}

  public static void main(String[] args) throws IOException {
    Path file = repeated(Path.of(args[0]), Integer.parseInt(args[2]));
    Mapping mapping = MappingFile.read(Path.of(args[1]));
    Locators locators = Locators.of(Geography.bundled(), PlacerOptions.DEFAULT);
    for (int pass = 1; pass <= 3; pass++) {
      long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long rows = read(file, mapping, locators);
      double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from) / 1e9;
      System.out.printf(
          "pass %d: %d rows, %.2f s of CPU, %.0f rows/s%n", pass, rows, seconds, rows / seconds);
    }
    Files.delete(file);
  }

  private static long read(Path file, Mapping mapping, Locators locators) throws IOException {
    long rows = 0;
    try (DirectoryReader reader =
        DirectoryReader.open(file, Optional.of(mapping), locators, ReadOptions.DEFAULT)) {
      while (reader.findNext().isPresent()) {
        rows++;
      }
    }
    return rows;
  }

  private static Path repeated(Path original, int times) throws IOException {
    List<String> lines = Files.readAllLines(original);
    Path file = Files.createTempFile("repeated", ".csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(lines.getFirst() + "\n");
      for (int n = 0; n < times; n++) {
        for (String line : lines.subList(1, lines.size())) {
          // A line that begins without a quote goes on with a value of several lines.
          out.write(line.startsWith("\"") ? "\"" + n + "-" + line.substring(1) : line);
          out.write('\n');
        }
      }
    }
    return file;
  }
}
