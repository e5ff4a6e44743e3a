package fr.quifaitquoi.api.engine;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.geocoding.GeocoderHolder;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.layers.FileLayers;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/**
 * The engine's parts, for what Micronaut builds. The engine itself is given at start, and closes
 * them.
 */
@Factory
final class EngineBeans {
  @Singleton
  Settings settings(Engine engine) {
    return engine.settings();
  }

  @Singleton
  @Bean(typed = GeographyHolder.class)
  GeographyHolder geography(Engine engine) {
    return engine.geography();
  }

  @Singleton
  @Bean(typed = GeocoderHolder.class)
  GeocoderHolder geocoder(Engine engine) {
    return engine.geocoder();
  }

  @Singleton
  @Bean(typed = AddressIndexes.class)
  AddressIndexes addresses(Engine engine) {
    return engine.addresses();
  }

  @Singleton
  @Bean(typed = Database.class)
  Database database(Engine engine) {
    return engine.database();
  }

  @Singleton
  @Bean(typed = IndexHolder.class)
  IndexHolder index(Engine engine) {
    return engine.index();
  }

  @Singleton
  @Bean(typed = EntryStore.class)
  EntryStore entries(Engine engine) {
    return engine.entries();
  }

  @Singleton
  Vocabulary vocabulary(Engine engine) {
    return engine.vocabulary();
  }

  @Singleton
  ThemeTree themes(Vocabulary vocabulary) {
    return vocabulary.themes();
  }

  @Singleton
  FileLayers layers(Engine engine) {
    return engine.layers();
  }
}
