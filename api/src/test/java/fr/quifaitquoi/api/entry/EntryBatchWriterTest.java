package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.TestDatabases;
import org.junit.jupiter.api.AfterAll;

class EntryBatchWriterTest extends EntryBatchWriterContract {
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
