package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.placing.Placer;
import fr.quifaitquoi.indexer.placing.PlacerOptions;
import fr.quifaitquoi.indexer.placing.TerritoryResolver;

/** What tells where rows are and act. */
public record Locators(Placer placer, TerritoryResolver territories) {

  /** Both, on one geography. */
  public static Locators of(Geography geography, PlacerOptions options) {
    return new Locators(new Placer(geography, options), new TerritoryResolver(geography));
  }
}
