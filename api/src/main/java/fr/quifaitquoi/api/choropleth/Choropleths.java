package fr.quifaitquoi.api.choropleth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.api.layers.TerritoryInfo;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.stats.Classes;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes maps of what is known of territories from their layers. Thread-safe. */
@Singleton
public final class Choropleths {
  /** Maps asked last: each some hundred kilobytes. */
  static final int REMEMBERED = 30;

  /** More territories than the region of most communes has. */
  private static final int MOST_AREAS = 6_000;

  private final LayerCatalogue catalogue;
  private final GeographyHolder geography;
  private final Vocabulary vocabulary;
  private final TerritoryId home;
  private final Cache<String, Choropleth> made =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Choropleths(
      LayerCatalogue catalogue,
      GeographyHolder geography,
      Vocabulary vocabulary,
      Settings settings) {
    this.catalogue = catalogue;
    this.geography = geography;
    this.vocabulary = vocabulary;
    home = settings.instance().territory();
  }

  /** Themes that a map may be of. */
  public List<Theme> themes() {
    return vocabulary.themes().themes().stream().filter(theme -> theme.parent().isEmpty()).toList();
  }

  /**
   * Reads what a map is asked to show.
   *
   * @param indicator name of the parameter that says the indicator
   */
  public MapQuestion read(ParameterReader reader, String indicator) {
    return new QuestionReader(geography.get(), themes().stream().map(Theme::code).toList(), home)
        .read(reader, indicator);
  }

  /** Why a map would mislead or cannot be drawn, in French; empty when it can. */
  public Optional<String> findRefusal(MapQuestion question) {
    Geography now = geography.get();
    List<Territory> listed = listTerritories(now, question);
    boolean estimated =
        listed.stream().anyMatch(Choropleths::isEstimated)
            || Optional.ofNullable(question.within())
                .flatMap(now::find)
                .filter(Choropleths::isEstimated)
                .isPresent();
    if (estimated) {
      return Optional.of(
          "Les bassins de vie sont estimés\u00a0: une carte les montrerait comme ils ne sont pas."
              + " Leur composition officielle se charge par «\u00a0./quifaitquoi geodata"
              + " sync\u00a0».");
    }
    if (listed.size() > MOST_AREAS) {
      return Optional.of(
          "Les communes de toute la France ne tiennent pas sur une carte\u00a0: choisissez une"
              + " région ou un département.");
    }
    return Optional.empty();
  }

  static boolean isEstimated(Territory territory) {
    return territory.composition() == Method.ESTIMEE;
  }

  /** Those of the level that lie in the territory asked, wholly or in part. */
  static List<Territory> listTerritories(Geography now, MapQuestion question) {
    TerritoryId within = question.within();
    if (within == null) {
      return now.list(question.level());
    }
    Set<Territory> found = new LinkedHashSet<>();
    for (Territory commune : now.listCommunesOf(within)) {
      if (question.level() == Level.COMMUNE) {
        found.add(commune);
      }
      for (Territory other : now.listTerritoriesOf(commune.id().code())) {
        if (other.id().level() == question.level()) {
          found.add(other);
        }
      }
    }
    return List.copyOf(found);
  }

  /** Changes whenever the map may; known without making it. */
  public String version(MapQuestion question) {
    return version(layer(question), question);
  }

  private static String version(Layer layer, MapQuestion question) {
    return layer.version() + "?" + question.query();
  }

  private Layer layer(MapQuestion question) {
    return catalogue.get(TerritoryInfo.id(question.level())).layer();
  }

  /** The map; ask {@link #findRefusal} before. */
  public Choropleth make(MapQuestion question) {
    Layer layer = layer(question);
    return made.get(version(layer, question), any -> make(question, layer));
  }

  private Choropleth make(MapQuestion question, Layer layer) {
    Geography now = geography.get();
    List<Measure> measured = new LayerReading(layer, question).list(listTerritories(now, question));
    double[] told =
        measured.stream()
            .map(Measure::value)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    Classes classes = Classes.of(told, question.classes(), question.method());
    Map<AreaState, Integer> counts = new EnumMap<>(AreaState.class);
    measured.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    Bands bands = new Bands(question, classes, counts);
    List<Area> areas = measured.stream().map(one -> one.area(bands)).sorted(byName()).toList();
    return new Choropleth(
        question, title(question), areas, bands.list(), classes.fit(), data(now, layer, areas));
  }

  private static Comparator<Area> byName() {
    Collator french = Collator.getInstance(Locale.FRENCH);
    return Comparator.comparing((Area area) -> area.territory().name(), french)
        .thenComparing(area -> area.territory().id().code());
  }

  private static Choropleth.Data data(Geography now, Layer layer, List<Area> areas) {
    Object date =
        layer.size() == 0
            ? null
            : layer.column(layer.schema().findIndex("date_donnees").orElseThrow()).valueAt(0);
    boolean approximate =
        areas.stream()
            .map(area -> now.findOutline(area.territory().id()))
            .flatMap(Optional::stream)
            .anyMatch(outline -> outline.method() != Method.OFFICIELLE);
    return new Choropleth.Data(date == null ? null : date.toString(), approximate);
  }

  /** The indicator, and its theme. */
  public String title(MapQuestion question) {
    String title = question.indicator().title();
    return question.theme().isEmpty()
        ? title
        : title + "\u00a0: " + vocabulary.getLabel(ConceptScheme.THEME, question.theme());
  }
}
