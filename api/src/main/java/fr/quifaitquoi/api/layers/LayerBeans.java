package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Makes what the routes of layers share. */
@Factory
final class LayerBeans {
  @Singleton
  LayerCatalogue catalogue(
      IndexHolder index,
      GeographyHolder geography,
      Settings settings,
      Vocabulary vocabulary,
      FileLayers files) {
    return LayerAccess.catalogue(
        new LayerAccess.Origin(index, geography, settings, vocabulary), files);
  }

  @Singleton
  LayerSelector selector() {
    return new LayerSelector();
  }

  @Singleton
  LayerFilterReader filters(SearchParameters parameters, IndexHolder index) {
    return new LayerFilterReader(parameters, index);
  }

  @Singleton
  LayerAccess access(LayerCatalogue catalogue, LayerSelector selector, LayerFilterReader filters) {
    return new LayerAccess(catalogue, selector, filters);
  }
}
