package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.SnapshotFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the bundled snapshot. Run by the build after compilation; does nothing when neither the
 * packages nor the classes that make the snapshot have changed since.
 */
public final class BundleMain {
  private BundleMain() {}

  /**
   * Takes the directory of the module geodata.
   *
   * @param args one path
   */
  public static void main(String[] args) throws IOException {
    Path module = Path.of(args[0]);
    Path file = module.resolve("target/classes/fr/quifaitquoi/geodata/bundled.geography");
    BundleStamp stamp = BundleStamp.of(module);
    if (stamp.matches(file)) {
      return;
    }
    long start = System.nanoTime();
    GeographyBuilder tables =
        new BundledTables(new OpenDataPackages(module.resolve("node_modules"))).fill();
    EstimatedBassins.addTo(tables);
    tables.complete();
    SnapshotFile.write(file, tables.build());
    stamp.write(file);
    System.out.printf("Bundled geography made in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }
}
