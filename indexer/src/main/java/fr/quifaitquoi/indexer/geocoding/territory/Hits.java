package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best places found so far, the best first, each once, as many as are wanted. */
final class Hits {
  /**
   * A place that was found.
   *
   * @param rank natural logarithm of how likely it is the one that was meant, up to a constant
   * @param quality 0 to 1: how well the question's words are the place's name
   */
  record Hit(Place place, double rank, double quality) {}

  private final Hit[] best;
  private int size;

  Hits(int capacity) {
    best = new Hit[capacity];
  }

  /** Whether a place of that rank could still be among the best. */
  boolean wants(double rank) {
    return size < best.length || rank > best[size - 1].rank();
  }

  /**
   * Takes a place in, unless better ones fill the list or it is there already with a better rank.
   */
  void offer(Place place, double rank, double quality) {
    if (!wants(rank)) {
      return;
    }
    for (int i = 0; i < size; i++) {
      if (best[i].place().isSameAs(place)) {
        if (best[i].rank() >= rank) {
          return;
        }
        System.arraycopy(best, i + 1, best, i, --size - i);
        break;
      }
    }
    int at = size < best.length ? size++ : size - 1;
    while (at > 0 && best[at - 1].rank() < rank) {
      best[at] = best[at - 1];
      at--;
    }
    best[at] = new Hit(place, rank, quality);
  }

  /** The rank of the best one; minus infinity when there is none. */
  double bestRank() {
    return size == 0 ? Double.NEGATIVE_INFINITY : best[0].rank();
  }

  /** The best one; null when there is none. */
  @Nullable Hit first() {
    return size == 0 ? null : best[0];
  }

  int size() {
    return size;
  }

  List<Hit> list() {
    List<Hit> hits = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      hits.add(best[i]);
    }
    return hits;
  }
}
