package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.index.Preparation.Logged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Those that wait until the index comes to their rows of the change log. Thread-safe. */
final class Preparations {
  private final List<Preparation> waiting = new ArrayList<>();

  synchronized void add(Preparation preparation) {
    waiting.add(preparation);
  }

  /** The first whose rows all come after a sequence. */
  synchronized Optional<Preparation> findNext(long sequence) {
    return waiting.stream()
        .filter(preparation -> logged(preparation).range().after() >= sequence)
        .min(Comparator.comparingLong(preparation -> logged(preparation).range().after()));
  }

  /** Does away with those whose rows begin before a sequence: they come too late. */
  synchronized void discardBefore(long sequence) {
    for (Preparation preparation : List.copyOf(waiting)) {
      if (logged(preparation).range().after() < sequence) {
        discard(preparation);
      }
    }
  }

  synchronized void discardAll() {
    List.copyOf(waiting).forEach(this::discard);
  }

  /** Does away with one that is of no use. */
  synchronized void discard(Preparation preparation) {
    if (waiting.remove(preparation)) {
      preparation.discard();
    }
  }

  private static Logged logged(Preparation preparation) {
    return Objects.requireNonNull(preparation.findLogged());
  }
}
