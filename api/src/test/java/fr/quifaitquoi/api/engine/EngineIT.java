package fr.quifaitquoi.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.PostgisDatabase;
import fr.quifaitquoi.api.database.TestDatabases;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What an engine on PostGIS derives from a geography. */
@EnabledIfEnvironmentVariable(
    named = TestDatabases.POSTGIS,
    matches = ".+",
    disabledReason = TestDatabases.WITHOUT_POSTGIS)
class EngineIT {
  @RegisterExtension static final PostgisDatabase POSTGIS = new PostgisDatabase();

  @TempDir Path data;

  @Test
  void derivesTerritoriesAndIndexFromANewGeography() throws Exception {
    Map<Setting, String> settings =
        Map.of(Setting.DATA, data.toString(), Setting.DATABASE, POSTGIS.address().jdbcUrl());
    try (Engine engine = Engine.open(SettingsReader.of(settings).read())) {
      DirectoryIndex before = engine.index().index();
      assertThat(countCommunes(engine.database())).isZero();
      engine.reloadGeography();
      assertThat(engine.index().index()).isNotSameAs(before);
      assertThat(countCommunes(engine.database())).isGreaterThan(30_000);
    }
  }

  private static long countCommunes(Database database) {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select count(*) from carto.communes")) {
        row.next();
        return row.getLong(1);
      }
    });
  }
}
