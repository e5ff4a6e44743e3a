package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.api.layers.TerritoryProperties;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of a layer's territories. */
record LayerReading(Layer layer, MapQuestion question) {
  /** Those of the territories that the layer has. */
  List<Measure> list(List<Territory> territories) {
    List<Measure> measured = new ArrayList<>();
    for (Territory territory : territories) {
      layer.findRow(territory.id().code()).ifPresent(row -> measured.add(measure(territory, row)));
    }
    return measured;
  }

  private Measure measure(Territory territory, int row) {
    Indicator indicator = question.indicator();
    long entries =
        count(
            question.theme().isEmpty()
                ? TerritoryProperties.ENTRIES
                : TerritoryProperties.ofTheme(question.theme()),
            row);
    long sources = count(TerritoryProperties.SOURCES, row);
    long shown =
        switch (indicator) {
          case RATE, ENTRIES -> entries;
          case SOURCES -> sources;
          case ACTORS, INITIATIVES, EXPERIENCES, RESOURCES, EVENTS -> count(indicator.code(), row);
        };
    Double value =
        indicator.isCount()
            ? (Double) (double) shown
            : TerritoryProperties.rate(entries, territory.population());
    AreaState state = state(shown, value, territory);
    return new Measure(territory, state, state == AreaState.TOLD ? value : null, entries, sources);
  }

  private static AreaState state(long shown, @Nullable Double value, Territory territory) {
    if (shown == 0) {
      return AreaState.NOTHING_KNOWN;
    }
    if (value != null) {
      return AreaState.TOLD;
    }
    return territory.population() == 0 ? AreaState.NO_POPULATION : AreaState.MASKED;
  }

  private long count(String column, int row) {
    Object value = layer.column(layer.schema().findIndex(column).orElseThrow()).valueAt(row);
    return value == null ? 0 : (Long) value;
  }
}
