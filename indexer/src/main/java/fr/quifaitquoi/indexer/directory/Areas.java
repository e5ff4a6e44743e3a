package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Geography;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps the areas that were asked lately, since a region's takes a millisecond to work out. */
final class Areas {
  private static final int MOST_KEPT = 256;

  private final Supplier<Geography> geography;
  private volatile Kept kept;

  private record Kept(Geography geography, Map<Question, Area> areas) {}

  private record Question(Set<?> territories, boolean neighbours) {}

  Areas(Supplier<Geography> geography) {
    this.geography = geography;
    this.kept = new Kept(geography.get(), new ConcurrentHashMap<>());
  }

  Area find(SearchRequest.Where where) {
    Geography current = geography.get();
    Kept mine = kept;
    if (mine.geography() != current || mine.areas().size() > MOST_KEPT) {
      mine = new Kept(current, new ConcurrentHashMap<>());
      kept = mine;
    }
    return mine.areas()
        .computeIfAbsent(
            new Question(Set.copyOf(where.territories()), where.neighbours()),
            question -> Area.of(where, current));
  }
}
