package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.DatabaseAddress;
import fr.quifaitquoi.api.database.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(
    named = TestDatabases.POSTGIS,
    matches = ".+",
    disabledReason = TestDatabases.WITHOUT_POSTGIS)
class ConceptsMigrationIT extends ConceptsMigrationContract {
  private final DatabaseAddress address = TestDatabases.createPostgis();

  @Override
  DatabaseAddress address() {
    return address;
  }

  @AfterEach
  void drop() {
    TestDatabases.drop(address);
  }
}
