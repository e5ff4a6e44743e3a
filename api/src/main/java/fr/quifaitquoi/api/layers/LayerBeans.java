package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes what the routes of layers share. */
@Factory
final class LayerBeans {
  @Singleton
  LayerCatalogue catalogue(
      IndexHolder index, GeographyHolder geography, Settings settings, Vocabulary vocabulary) {
    return new LayerCatalogue(
        List.of(
            new DirectoryLayers(index, geography, new DirectoryTable(settings, vocabulary)),
            new TerritoryLayers(geography)));
  }

  @Singleton
  LayerSelector selector() {
    return new LayerSelector();
  }

  @Singleton
  LayerFilterReader filters(SearchParameters parameters, IndexHolder index) {
    return new LayerFilterReader(parameters, index);
  }
}
