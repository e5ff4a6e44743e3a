package fr.quifaitquoi.api.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostGIS database for one test class, dropped at its end. */
public final class PostgisDatabase implements BeforeAllCallback, AfterAllCallback {
  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  /** The database, migrated. */
  public Database database() {
    return Objects.requireNonNull(database);
  }

  /** Where it is. */
  public DatabaseAddress address() {
    return Objects.requireNonNull(address);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    DatabaseAddress created = TestDatabases.createPostgis();
    address = created;
    database = Database.open(created);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().close();
    TestDatabases.drop(address());
  }
}
