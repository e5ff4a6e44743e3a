package fr.quifaitquoi.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The real public directories, with the mappings of {@code docs/imports}. */
class RealDirectoriesTest {

  @Test
  void readsEveryFranceServices() throws IOException {
    Directories.Reading reading =
        Directories.mapped("france-services/liste-fs-20240801.csv", "france-services");
    assertThat(reading.taken()).hasSize(2845);
    assertThat(reading.refused()).isEmpty();
  }
}
