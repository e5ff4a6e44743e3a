package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexBuilder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.BanFile;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileException;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A few addresses of Touraine, Berry and Vendée, chosen so that they can be mistaken. */
final class AddressesOfTests {
  /** Of the bundled geography and these addresses, made once. */
  static final Geocoder GEOCODER = make();

  private AddressesOfTests() {}

  private static Geocoder make() {
    try {
      Path data = Files.createTempDirectory("adresses");
      AddressIndexes indexes = index(data);
      try (Stream<Path> files = Files.walk(data)) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
      return Geocoder.of(TestGeography.bundled(), indexes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AddressFileException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AddressIndexes index(Path data) throws IOException, AddressFileException {
    Path file = file().write(data.resolve("adresses.csv.gz"));
    AddressFolder folder = AddressFolder.of(data);
    try (AddressIndexBuilder builder = new AddressIndexBuilder(folder.work())) {
      new AddressFileReader(TestGeography.bundled()).read(file, builder::add, rows -> {});
      for (String departement : builder.finish()) {
        folder.install(builder.build(departement, List.of()));
      }
    }
    return AddressIndexes.open(folder);
  }

  private static BanFile file() {
    return new BanFile()
        .in("37261", "Tours", "37000")
        .street("Rue Nationale", 0.684, 47.393, "1", "12", "12bis", "110")
        .street("Avenue de Grammont", 0.69, 47.38, "5", "9")
        .street("Place de la Gare", 0.694, 47.39, "1")
        .street("Rue du 11 Novembre", 0.7, 47.4, "11", "29")
        .street("Rue d'Entraigues", 0.688, 47.387, "110")
        .street("Rue Georges Pompidou", 0.67, 47.37, "3")
        .in("37050", "Chambray-lès-Tours", "37170")
        .street("Rue Nationale", 0.71, 47.33, "1", "12")
        .street("Avenue de Bourges", 0.72, 47.34, "10")
        .locality("La Bruyère", 0.73, 47.33)
        .in("18033", "Bourges", "18000")
        .street("Avenue de Tours", 2.38, 47.08, "10")
        .street("Rue de la Gare", 2.39, 47.09, "17")
        .street("Rue Claude Monet", 2.388, 47.075, "10", "10b")
        .in("18015", "Aubigny-sur-Nère", "18700")
        .street("Rue du 11 Novembre 1918", 2.426, 47.485, "29")
        .street("Rue de la Gare", 2.43, 47.48, "17")
        .in("85194", "Les Sables-d'Olonne", "85340")
        .formerly("85166", "Olonne-sur-Mer")
        .street("Rue des Cordeliers", -1.77, 46.53, "4");
  }
}
