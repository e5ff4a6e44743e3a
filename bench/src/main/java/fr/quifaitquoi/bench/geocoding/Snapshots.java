package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import java.io.IOException;
import java.nio.file.Path;

/** The geography that a program was asked to use. */
final class Snapshots {
  private Snapshots() {}

  /** That of the file named by an argument, the bundled one when there are fewer arguments. */
  static Geography geography(String[] args, int argument) throws IOException {
    return args.length > argument ? Geography.read(Path.of(args[argument])) : Geography.bundled();
  }
}
