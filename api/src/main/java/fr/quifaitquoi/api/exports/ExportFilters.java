package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.geography.GeographyHolder;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.api.layers.LayerFilterReader;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The filters of an export: those of every layer, and on territories {@code territoire}, which
 * leaves those that share a commune with it. Thread-safe.
 */
final class ExportFilters {
  private static final String TERRITORY = "territoire";

  private final LayerFilterReader filters;
  private final GeographyHolder geography;

  ExportFilters(LayerFilterReader filters, GeographyHolder geography) {
    this.filters = filters;
    this.geography = geography;
  }

  /** Names of the parameters that {@link #read} knows on that layer. */
  List<String> names(PublishedLayer layer) {
    Set<String> names = new LinkedHashSet<>(filters.names(layer));
    if (layer.family() == Family.TERRITORIES) {
      names.add(TERRITORY);
    }
    return List.copyOf(names);
  }

  /** The filters of a request; what is wrong stays with the reader. */
  LayerFilters read(ParameterReader reader, PublishedLayer layer) {
    LayerFilters read = filters.read(reader, layer);
    if (layer.family() != Family.TERRITORIES) {
      return read;
    }
    Set<TerritoryId> territories = reader.listAll(new Parameter<>(TERRITORY, this::find));
    if (territories.isEmpty()) {
      return read;
    }
    List<RowFilter> all = new ArrayList<>(read.filters());
    all.add(new TerritoryMembers(geography.get(), territories));
    return new LayerFilters(all, read.examples());
  }

  private TerritoryId find(String text) throws UnreadableValueException {
    return TerritoryId.find(text)
        .filter(id -> geography.get().find(id).isPresent())
        .orElseThrow(() ->
            new UnreadableValueException(
                "ne connaît pas le territoire « " + Values.shorten(text) + " »."));
  }
}
