package fr.quifaitquoi.api.geocoding;

import java.util.EnumMap;
import java.util.Map;

/** How many rows of a file ended how. Not thread-safe. */
public final class CsvTally {
  private final Map<RowStatus, Long> counts = new EnumMap<>(RowStatus.class);

  void add(RowStatus status, long rows) {
    counts.merge(status, rows, Long::sum);
  }

  void addAll(CsvTally other) {
    other.counts.forEach(this::add);
  }

  /** Rows that ended so. */
  public long count(RowStatus status) {
    return counts.getOrDefault(status, 0L);
  }

  /** All rows. */
  public long rows() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
