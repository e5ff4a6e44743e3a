package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that no table knows, counted over a whole file. Not thread-safe. */
public final class UnmappedValues {
  private static final int KEPT = 2_000;

  private final Map<Key, Counted> counts = new LinkedHashMap<>();

  private record Key(ConceptScheme scheme, String code) {}

  private static final class Counted {
    private final String column;
    private final String value;
    private long count;

    Counted(String column, String value) {
      this.column = column;
      this.value = value;
    }
  }

  /**
   * A value that became a category of its source.
   *
   * @param scheme what it was meant to tell
   * @param code of the category that stands for it
   * @param value as it stands in the file: the category's label
   * @param count rows that bear it
   */
  public record Unmapped(
      ConceptScheme scheme, String column, String code, String value, long count) {}

  void count(ConceptScheme scheme, String column, String code, String value) {
    Key key = new Key(scheme, code);
    Counted counted = counts.get(key);
    if (counted == null && counts.size() < KEPT) {
      counted = new Counted(column, value);
      counts.put(key, counted);
    }
    if (counted != null) {
      counted.count++;
    }
  }

  /** What was counted, in order of appearance. */
  public List<Unmapped> list() {
    return counts.entrySet().stream()
        .map(e ->
            new Unmapped(
                e.getKey().scheme(),
                e.getValue().column,
                e.getKey().code(),
                e.getValue().value,
                e.getValue().count))
        .toList();
  }
}
