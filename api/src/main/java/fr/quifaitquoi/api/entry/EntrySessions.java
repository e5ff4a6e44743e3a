package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.Database;
import java.sql.Connection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

/** Hibernate over the database, built when first needed. Thread-safe. */
final class EntrySessions implements AutoCloseable {
  static final List<Class<?>> ENTITIES = List.of(EntryEntity.class, PlaceEntity.class);

  private final Database database;
  private @Nullable SessionFactory factory;

  EntrySessions(Database database) {
    this.database = database;
  }

  /** A session in the transaction of the connection, which its owner commits. */
  Session on(Connection connection) {
    return factory().withOptions().connection(connection).openSession();
  }

  private synchronized SessionFactory factory() {
    SessionFactory built = factory;
    if (built == null) {
      built = build(database, "none");
      factory = built;
    }
    return built;
  }

  /**
   * Builds the factory.
   *
   * @param schemaAction {@code validate} compares the mapping with the schema
   */
  static SessionFactory build(Database database, String schemaAction) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder()
            .applySetting("hibernate.connection.datasource", database.dataSource())
            .applySetting("hibernate.hbm2ddl.auto", schemaAction)
            // Sequences grow by blocks, whose first number they give: as SequenceBlock reads them.
            .applySetting("hibernate.id.optimizer.pooled.preferred", "pooled-lo")
            // The connection's transaction is ours: rows, history and change log commit together.
            .applySetting("hibernate.allow_update_outside_transaction", true)
            .applySetting("hibernate.jdbc.batch_size", 50)
            .build();
    MetadataSources sources = new MetadataSources(registry);
    ENTITIES.forEach(sources::addAnnotatedClass);
    try {
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }

  @Override
  public synchronized void close() {
    if (factory != null) {
      factory.close();
    }
  }
}
