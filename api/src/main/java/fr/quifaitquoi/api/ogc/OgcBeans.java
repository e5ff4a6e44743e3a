package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.LayerFilterReader;
import fr.quifaitquoi.api.layers.LayerSelector;
import fr.quifaitquoi.api.pages.PageAnswers;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Makes what the routes of the API share. */
@Factory
final class OgcBeans {
  @Singleton
  Ogc ogc(
      Settings settings,
      SearchParameters parameters,
      LayerCatalogue catalogue,
      LayerSelector selector,
      LayerFilterReader filters,
      PageAnswers pages) {
    return new Ogc(
        new OgcRequests(settings, new SavedViews(parameters)),
        new OgcAnswers(),
        new CollectionFinder(catalogue, selector, filters),
        Ogc.Pages.of(new PageParts(pages)));
  }

  @Singleton
  ItemsReader items(Ogc ogc, LayerFilterReader filters, LayerSelector selector) {
    return new ItemsReader(ogc, new ItemsParameters(new ItemsFilters(filters)), selector);
  }
}
