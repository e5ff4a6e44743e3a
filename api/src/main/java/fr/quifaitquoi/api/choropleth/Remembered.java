package fr.quifaitquoi.api.choropleth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was asked last, not to be made again. Thread-safe. */
final class Remembered<V> {
  /** Each some hundred kilobytes. */
  private static final int MOST = 30;

  private final Map<String, V> known = Collections.synchronizedMap(new Last<>());

  /** The least recently asked goes first. */
  private static final class Last<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    Last() {
      super(MOST * 2, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > MOST;
    }
  }

  /** What is known under a key, made when nothing is; two that ask at once may both make it. */
  V get(String key, Supplier<V> maker) {
    V before = known.get(key);
    if (before != null) {
      return before;
    }
    V made = maker.get();
    known.put(key, made);
    return made;
  }
}
