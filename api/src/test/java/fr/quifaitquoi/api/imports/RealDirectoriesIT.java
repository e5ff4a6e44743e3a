package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.PostgisDatabase;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.TestGeography;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostGIS, after a sync of the official geography. */
@EnabledIfEnvironmentVariable(
    named = TestDatabases.POSTGIS,
    matches = ".+",
    disabledReason = TestDatabases.WITHOUT_POSTGIS)
class RealDirectoriesIT extends RealDirectoriesContract {
  @RegisterExtension static final PostgisDatabase POSTGIS = new PostgisDatabase();

  @Override
  Database database() {
    return POSTGIS.database();
  }

  @Override
  Geography geography() {
    return TestGeography.official();
  }
}
