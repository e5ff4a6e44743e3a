package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.SharedData;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.geocoding.address.reading.AddressFileReader;
import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressIndexesTest {
  @TempDir Path data;

  @Test
  void findsAStreetOfACommuneWithItsNumbers() throws Exception {
    BanFile file =
        new BanFile()
            .in("37261", "Tours", "37000")
            .street("Rue Victor Hugo", 0.69, 47.39, "1", "3", "3bis", "12")
            .street("Rue Nationale", 0.684, 47.393, "1", "2")
            .in("37050", "Chambray-lès-Tours", "37170")
            .street("Rue Victor Hugo", 0.71, 47.33, "4");
    try (AddressIndexes indexes = open(file)) {
      List<FoundStreet> found = indexes.find(in("37261", "rue victor hugo"));

      assertThat(found.getFirst().street().name()).isEqualTo("Rue Victor Hugo");
      assertThat(found.getFirst().street().city().name()).isEqualTo("Tours");
      assertThat(found.getFirst().textScore()).isEqualTo(1, within(1e-6));
      HouseNumbers numbers = found.getFirst().street().numbers();
      assertThat(numbers.list()).extracting(HouseNumber::number).containsExactly(1, 3, 3, 12);
      assertThat(numbers.find(3, "bis").orElseThrow().id()).isEqualTo("37261_0001_00003_bis");
    }
  }

  @Test
  void everyAddressOfARealFileIsFoundInItsCommune() throws Exception {
    Path sample = SharedData.path("addresses/adresses-forme-ban.csv");
    try (AddressIndexes indexes = open(sample)) {
      assertThat(indexes.list()).hasSizeGreaterThan(4);
      new AddressFileReader(TestGeography.bundled())
          .read(sample, row -> assertFound(indexes, row), done -> {});
    }
  }

  private static void assertFound(AddressIndexes indexes, AddressRow row) {
    Street found = indexes.find(in(row.city().code(), row.street().name())).getFirst().street();
    assertThat(StreetWords.list(found.name())).isEqualTo(StreetWords.list(row.street().name()));
    if (row.number() > 0) {
      assertThat(found.numbers().find(row.number(), row.suffix())).isPresent();
    }
  }

  private AddressIndexes open(BanFile file) throws Exception {
    return TestIndexes.of(file, data);
  }

  private AddressIndexes open(Path file) throws Exception {
    return TestIndexes.of(file, data);
  }

  private static StreetQuery in(String commune, String text) {
    return query(text, Set.of(commune), null, false);
  }

  private static StreetQuery query(
      String text, Set<String> communes, @Nullable Position near, boolean lenient) {
    return new StreetQuery(StreetWords.list(text), false, communes, Set.of(), near, lenient, 10);
  }
}
