package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.TerritoryInfo;
import fr.quifaitquoi.api.layers.TerritoryProperties;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.stats.ClassMethod;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Compares what is known of an EPCI or a bassin de vie with those of its region. Thread-safe. */
@Singleton
public final class Shortfalls {
  private static final Set<Level> COMPARED = Set.of(Level.EPCI, Level.BASSIN_DE_VIE);
  private static final int MOST = 3;

  /** Fewer have no middle worth the name. */
  private static final int LEAST_TERRITORIES = 5;

  private final Choropleths maps;
  private final LayerCatalogue catalogue;
  private final GeographyHolder geography;

  Shortfalls(Choropleths maps, LayerCatalogue catalogue, GeographyHolder geography) {
    this.maps = maps;
    this.catalogue = catalogue;
    this.geography = geography;
  }

  /**
   * The themes that a territory lacks most, most first: those under the median of the territories
   * of its kind that have a commune in its region. None for one of estimated make-up, of another
   * level, or with too few inhabitants for a rate.
   */
  public List<Shortfall> list(Territory territory) {
    Level level = territory.id().level();
    Geography now = geography.get();
    Optional<TerritoryId> region = findRegion(now, territory);
    if (!COMPARED.contains(level)
        || region.isEmpty()
        || territory.population() < TerritoryProperties.LEAST_POPULATION) {
      return List.of();
    }
    List<Territory> alike = Choropleths.listTerritories(now, question(level, region.get(), ""));
    if (alike.size() < LEAST_TERRITORIES || alike.stream().anyMatch(Choropleths::isEstimated)) {
      return List.of();
    }
    Layer layer = catalogue.get(TerritoryInfo.id(level)).layer();
    List<Shortfall> found = new ArrayList<>();
    for (Theme theme : maps.themes()) {
      MapQuestion question = question(level, region.get(), theme.code());
      Map<TerritoryId, Double> rates = rates(new LayerReading(layer, question).list(alike));
      double median = median(rates.values().stream().mapToDouble(Double::doubleValue));
      double rate = rates.getOrDefault(territory.id(), median);
      if (rate < median) {
        found.add(new Shortfall(theme, rate, median, question));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble((Shortfall one) -> one.rate() - one.median()))
        .limit(MOST)
        .toList();
  }

  private static MapQuestion question(Level level, TerritoryId region, String theme) {
    return new MapQuestion(
        Indicator.RATE, theme, level, region, ClassMethod.QUANTILES, MapQuestion.DEFAULT_CLASSES);
  }

  /** The region of most of its communes. */
  private static Optional<TerritoryId> findRegion(Geography now, Territory territory) {
    Map<TerritoryId, Integer> regions = new HashMap<>();
    for (Territory commune : now.listCommunesOf(territory.id())) {
      for (Territory above : now.listTerritoriesOf(commune.id().code())) {
        if (above.id().level() == Level.REGION) {
          regions.merge(above.id(), 1, Integer::sum);
        }
      }
    }
    return regions.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Of those with inhabitants enough; nothing known is a rate of 0. */
  private static Map<TerritoryId, Double> rates(List<Measure> measures) {
    Map<TerritoryId, Double> rates = new HashMap<>();
    for (Measure one : measures) {
      Double rate = TerritoryProperties.rate(one.entries(), one.territory().population());
      if (rate != null) {
        rates.put(one.territory().id(), rate);
      }
    }
    return rates;
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return 0;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
