package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of the cards. With text: relevance; with a place and no text: distance; else the last
 * changed first. When it is not the person who chose the order, what is located comes before what
 * acts there and what covers wider. Ties: last checked first, then by name in French order, then by
 * id.
 */
final class Order {
  /** Day-old ages whose weight is worked out beforehand: ten years. */
  private static final int KNOWN_AGES = 3_653;

  private static final double STALE = 0.8;
  private static final double HALF_LIFE_DAYS = 730;
  private static final float GONE = 0.7f;
  private static final float[] WEIGHT_BY_AGE = weights();

  private enum By {
    SCORE,
    DISTANCE,
    NAME,
    CHANGED
  }

  private final By by;
  private final boolean reachFirst;
  private final int today;
  private final Distances distances;

  /**
   * @param today day that freshness is reckoned from, which stays the same over all pages
   */
  Order(SearchRequest request, boolean hasText, @Nullable Area area, int today) {
    this.today = today;
    boolean hasPlace = area != null || request.where().near() != null;
    this.distances = new Distances(listOrigins(request, area));
    this.by = by(request.sort(), hasText, hasPlace, !distances.isEmpty());
    this.reachFirst =
        area != null && (request.sort() == Sort.DEFAULT || request.sort() == Sort.RELEVANCE);
  }

  private static By by(Sort sort, boolean hasText, boolean hasPlace, boolean hasOrigin) {
    return switch (sort) {
      case NAME -> By.NAME;
      case RECENT -> By.CHANGED;
      case DISTANCE -> hasOrigin ? By.DISTANCE : By.CHANGED;
      case DEFAULT, RELEVANCE -> hasText ? By.SCORE : hasPlace ? By.DISTANCE : By.CHANGED;
    };
  }

  private static List<Position> listOrigins(SearchRequest request, @Nullable Area area) {
    SearchRequest.Near near = request.where().near();
    if (near != null) {
      return List.of(near.position());
    }
    if (area != null) {
      return area.centres();
    }
    return request.where().box() == null
        ? new ArrayList<>()
        : List.of(Objects.requireNonNull(request.where().box()).middle());
  }

  private static float[] weights() {
    float[] weights = new float[KNOWN_AGES];
    for (int age = 0; age < KNOWN_AGES; age++) {
      weights[age] = (float) (STALE + (1 - STALE) * Math.pow(2, -age / HALF_LIFE_DAYS));
    }
    return weights;
  }

  int today() {
    return today;
  }

  boolean byName() {
    return by == By.NAME;
  }

  int reach(SegmentMatch match, int doc) {
    return reachFirst ? match.reachOf(doc).ordinal() : 0;
  }

  /** What comes first is smaller. */
  double value(SegmentMatch match, int doc) {
    Columns columns = match.segment().columns();
    return switch (by) {
      case SCORE -> -score(match, columns, doc);
      case DISTANCE -> distances.meters(columns, doc);
      case NAME -> 0;
      case CHANGED -> -columns.changedDay[doc];
    };
  }

  /** No document's {@link #value} is less; far quicker to tell. */
  double leastValue(SegmentMatch match, int doc) {
    TextMatch.Scores scores = match.scores();
    // Age and absence only lower a score.
    return by == By.SCORE && scores != null ? -scores.of(doc) : Double.NEGATIVE_INFINITY;
  }

  private float score(SegmentMatch match, Columns columns, int doc) {
    TextMatch.Scores scores = match.scores();
    int age = Math.clamp((long) today - columns.checkedDay[doc], 0, KNOWN_AGES - 1);
    float gone = columns.gone[doc] == 1 ? GONE : 1;
    return scores == null ? 0 : scores.of(doc) * WEIGHT_BY_AGE[age] * gone;
  }

  /** What comes first is smaller. */
  int checked(SegmentMatch match, int doc) {
    return by == By.NAME ? 0 : -match.segment().columns().checkedDay[doc];
  }

  /** Null when nothing to measure from was asked, or the entry has no place. */
  @Nullable Double distance(SegmentMatch match, int doc) {
    if (distances.isEmpty()) {
      return null;
    }
    double meters = distances.meters(match.segment().columns(), doc);
    return Double.isInfinite(meters) ? null : meters;
  }
}
