package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class ImportServiceTest extends ImportServiceContract {
  private static final Database DATABASE = TestDatabases.openH2();

  @Override
  Database database() {
    return DATABASE;
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }
}
