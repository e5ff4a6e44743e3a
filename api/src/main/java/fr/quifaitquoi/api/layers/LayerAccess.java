package fr.quifaitquoi.api.layers;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.settings.Settings;
import java.util.List;

/** All that it takes to choose what is given of the layers. Thread-safe. */
public record LayerAccess(
    LayerCatalogue catalogue, LayerSelector selector, LayerFilterReader filters) {

  /** What layers are made from. */
  public record Origin(
      IndexHolder index, GeographyHolder geography, Settings settings, Vocabulary vocabulary) {}

  /** The layers of a data folder and of files, for a command that works without a service. */
  public static LayerAccess open(Origin origin, FileLayers files, SearchParameters parameters) {
    return new LayerAccess(
        catalogue(origin, files),
        new LayerSelector(),
        new LayerFilterReader(parameters, origin.index()));
  }

  static LayerCatalogue catalogue(Origin origin, FileLayers files) {
    DirectoryTable table = new DirectoryTable(origin.settings(), origin.vocabulary());
    DirectoryLayers directory = new DirectoryLayers(origin.index(), origin.geography(), table);
    return new LayerCatalogue(
        List.of(
            directory,
            new TerritoryLayers(origin.geography(), directory::counts, origin.vocabulary()),
            files));
  }
}
