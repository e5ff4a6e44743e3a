package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceStore;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The codes of the directories that were read. Imports bring new ones at any time: the database is
 * asked again for a code that was not there before, and only then. Thread-safe.
 */
final class SourceCodes {
  private final SourceStore store;
  private volatile Set<String> seen = Set.of();

  SourceCodes(SourceStore store) {
    this.store = store;
  }

  KnownCodes known() {
    return new KnownCodes(this::knows, () -> seen);
  }

  private boolean knows(String code) {
    if (seen.contains(code)) {
      return true;
    }
    seen = store.list().stream().map(Source::code).collect(Collectors.toUnmodifiableSet());
    return seen.contains(code);
  }
}
