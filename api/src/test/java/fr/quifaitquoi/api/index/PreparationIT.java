package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.PostgisDatabase;
import fr.quifaitquoi.api.database.TestDatabases;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledIfEnvironmentVariable(
    named = TestDatabases.POSTGIS,
    matches = ".+",
    disabledReason = TestDatabases.WITHOUT_POSTGIS)
class PreparationIT extends PreparationContract {
  @RegisterExtension static final PostgisDatabase POSTGIS = new PostgisDatabase();

  @Override
  Database database() {
    return POSTGIS.database();
  }
}
