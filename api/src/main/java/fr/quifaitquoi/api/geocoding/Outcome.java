package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.geocoding.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found for one row.
 *
 * @param best null when there is none
 * @param nextScore score of the second best: when it is near the first one's, a person should look
 */
record Outcome(RowStatus status, @Nullable Feature best, @Nullable Double nextScore) {
  static final Outcome SKIPPED = new Outcome(RowStatus.SKIPPED, null, null);
  static final Outcome ERROR = new Outcome(RowStatus.ERROR, null, null);
  private static final Outcome NOT_FOUND = new Outcome(RowStatus.NOT_FOUND, null, null);

  static Outcome of(List<Feature> features) {
    if (features.isEmpty()) {
      return NOT_FOUND;
    }
    Double next = features.size() > 1 ? features.get(1).standing().score() : null;
    return new Outcome(RowStatus.OK, features.getFirst(), next);
  }
}
