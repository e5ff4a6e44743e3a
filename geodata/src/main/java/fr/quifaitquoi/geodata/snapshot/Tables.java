package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.TerritoryId;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** How tables are ordered and frozen. */
final class Tables {
  static final Comparator<TerritoryId> BY_LEVEL_THEN_CODE =
      Comparator.comparing(TerritoryId::level).thenComparing(TerritoryId::code);

  private Tables() {}

  /** An unmodifiable copy in the same order, which {@code Map.copyOf} would lose. */
  static <K, V> Map<K, V> frozen(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
