package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.TestGeography;
import org.junit.jupiter.api.AfterAll;

/** On H2, with the geography that the build bundles: approximated outlines. */
class RealDirectoriesTest extends RealDirectoriesContract {
  private static final Database DATABASE = TestDatabases.openH2();

  @Override
  Database database() {
    return DATABASE;
  }

  @Override
  Geography geography() {
    return TestGeography.bundled();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }
}
