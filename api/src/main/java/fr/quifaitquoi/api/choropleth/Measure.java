package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.geodata.Territory;
import org.jspecify.annotations.Nullable;

/** A territory before its class is known. */
record Measure(
    Territory territory, AreaState state, @Nullable Double value, long entries, long sources) {
  Area area(Bands bands) {
    return new Area(territory, state, value, bands.of(state, value), entries, sources);
  }
}
