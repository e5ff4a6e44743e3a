package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import java.nio.file.Path;
import java.util.List;

/** Indexes made of files, for tests. */
public final class TestIndexes {
  private TestIndexes() {}

  /** Those of a file made in code. */
  public static AddressIndexes of(BanFile file, Path data) throws Exception {
    return of(file.write(data.resolve("adresses.csv.gz")), data);
  }

  /** Those of a file. */
  public static AddressIndexes of(Path file, Path data) throws Exception {
    install(file, data);
    return AddressIndexes.open(AddressFolder.of(data));
  }

  static void install(Path file, Path data) throws Exception {
    AddressFolder folder = AddressFolder.of(data);
    try (AddressIndexBuilder builder = new AddressIndexBuilder(folder.work())) {
      new AddressFileReader(TestGeography.bundled()).read(file, builder::add, rows -> {});
      for (String departement : builder.finish()) {
        folder.install(builder.build(departement, List.of()));
      }
    }
  }
}
