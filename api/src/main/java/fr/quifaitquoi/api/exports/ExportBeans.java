package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.index.IndexHolder;
import fr.quifaitquoi.api.layers.FileLayers;
import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.qgis.LayerStyle;
import fr.quifaitquoi.api.search.DirectorySearch;
import fr.quifaitquoi.api.search.SearchParameters;
import fr.quifaitquoi.api.source.SourceStore;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** Makes what understands exports. */
@Factory
public final class ExportBeans {
  static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  @Singleton
  LayerStyle style(Vocabulary vocabulary) {
    return new LayerStyle(vocabulary);
  }

  @Singleton
  ExportPlanner planner(
      LayerAccess layers, IndexHolder index, GeographyHolder geography, LayerStyle style) {
    return new ExportPlanner(
        layers,
        new ExportFilters(layers.filters(), geography),
        new EntryTables(index, geography),
        style,
        Clock.system(FRANCE));
  }

  /**
   * The same for a command that works without a service.
   *
   * @param files what is published beside the engine's own data
   */
  public static ExportPlanner planner(Engine engine, FileLayers files) {
    SearchParameters parameters =
        new DirectorySearch(
                engine.geography(),
                engine.vocabulary(),
                new SourceStore(engine.database()),
                engine.index(),
                engine.settings())
            .parameters();
    LayerAccess layers =
        LayerAccess.open(
            new LayerAccess.Origin(
                engine.index(), engine.geography(), engine.settings(), engine.vocabulary()),
            files,
            parameters);
    return new ExportBeans()
        .planner(layers, engine.index(), engine.geography(), new LayerStyle(engine.vocabulary()));
  }
}
