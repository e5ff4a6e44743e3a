package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class PreparationTest extends PreparationContract {
  private static final Database DATABASE = TestDatabases.openH2();

  @Override
  Database database() {
    return DATABASE;
  }

  @AfterAll
  static void closeDatabase() {
    DATABASE.close();
  }
}
