package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexBuilder;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileException;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes the indexes of the {@code adresses-XX.csv.gz} of a folder, and tells what that took.
 *
 * <p>Arguments: folder of the files, folder of the indexes, and the file of a synced geography.
 */
public final class AddressIndexing {
  private AddressIndexing() {}

  public static void main(String[] args) throws IOException, AddressFileException {
    if (args.length < 2) {
      System.out.println("Usage: AddressIndexing files indexes [geography]");
      System.exit(2);
    }
    Geography geography = Snapshots.geography(args, 2);
    AddressFolder folder = new AddressFolder(Path.of(args[1]));
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(args[0]))) {
      files = found.filter(f -> f.toString().endsWith(".csv.gz")).sorted().toList();
    }
    long start = System.nanoTime();
    long rows = 0;
    for (Path file : files) {
      rows += index(file, folder, new AddressFileReader(geography));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "%d addresses of %d files in %.1f s%n", rows, files.size(), seconds);
  }

  private static long index(Path file, AddressFolder folder, AddressFileReader reader)
      throws IOException, AddressFileException {
    try (AddressIndexBuilder builder = new AddressIndexBuilder(folder.work())) {
      AddressFileReport report = reader.read(file, builder::add, rows -> {});
      if (report.refused() > 0) {
        System.out.println(file.getFileName() + ": " + report.counts());
      }
      for (String departement : builder.finish()) {
        folder.install(builder.build(departement, List.of()));
      }
      return report.taken();
    }
  }
}
