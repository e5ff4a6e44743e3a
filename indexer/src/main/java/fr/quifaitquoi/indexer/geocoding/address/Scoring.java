package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** Puts the candidates of a question in order. */
final class Scoring {
  /** How much of the score is for the question's words; the rest is for the name's. */
  private static final double QUESTION_SHARE = 0.65;

  /** Metres at which nearness is worth a third of what it is at the spot. */
  private static final double NEAR_METERS = 15_000;

  /** At the spot a street counts three times as much as far away. */
  private static final double NEAR_WORTH = 2;

  /** Small enough to part only what is equal. */
  private static final double SIZE_WORTH = 1e-4;

  private final DepartementIndex index;
  private final StreetQuery query;
  private final int[] candidates;
  private final double[] found;
  private final double[] covered;
  private double asked;

  Scoring(DepartementIndex index, StreetQuery query, int[] candidates) {
    this.index = index;
    this.query = query;
    this.candidates = candidates;
    found = new double[candidates.length];
    covered = new double[candidates.length];
  }

  /** Counts a word of the question. */
  void add(double weight, Matches matches) {
    asked += weight;
    if (!matches.any()) {
      return;
    }
    for (int rank = 0; rank < candidates.length; rank++) {
      found[rank] += weight * matches.quality(rank);
      covered[rank] += matches.weight(rank);
    }
  }

  /** The best streets first, each once. */
  List<Hit> best() throws IOException {
    if (asked <= 0 || query.limit() < 1) {
      return List.of();
    }
    LeafReader leaf = index.leaf();
    NumericDocValues weights = leaf.getNumericDocValues(IndexFormat.WEIGHT);
    NumericDocValues sizes = leaf.getNumericDocValues(IndexFormat.SIZE);
    NumericDocValues places = leaf.getNumericDocValues(IndexFormat.WHERE);
    StoredStreets streets = new StoredStreets(leaf);
    // Twice as many as wanted, since a street may be there under several names.
    int room = 2 * query.limit();
    PriorityQueue<Hit> worstFirst = new PriorityQueue<>(Comparator.comparingDouble(Hit::order));
    double least = 0;
    for (int rank = 0; rank < candidates.length; rank++) {
      double share = found[rank] / asked;
      if (share <= 0 || bound(share) <= least) {
        continue;
      }
      int document = candidates[rank];
      double text = share * (QUESTION_SHARE + (1 - QUESTION_SHARE) * cover(rank, weights));
      double order = text * nearness(document, places) + size(document, sizes);
      if (worstFirst.size() < room || order > least) {
        worstFirst.add(new Hit(index, streets.mainOf(document), text, order));
        if (worstFirst.size() > room) {
          worstFirst.poll();
        }
        least = worstFirst.size() < room ? 0 : worstFirst.element().order();
      }
    }
    return distinct(worstFirst);
  }

  /** No order can be greater than that. */
  private double bound(double share) {
    return share * (query.near() == null ? 1 : 1 + NEAR_WORTH) + 20 * SIZE_WORTH;
  }

  private double cover(int rank, NumericDocValues weights) throws IOException {
    weights.advanceExact(candidates[rank]);
    double whole = Float.intBitsToFloat((int) weights.longValue());
    return whole <= 0 ? 0 : Math.min(1, covered[rank] / whole);
  }

  private double nearness(int document, NumericDocValues places) throws IOException {
    Position near = query.near();
    if (near == null) {
      return 1;
    }
    places.advanceExact(document);
    long where = places.longValue();
    Position place = HouseNumbers.position((int) (where >> Integer.SIZE), (int) where);
    return 1 + NEAR_WORTH * Math.exp(-near.metersTo(place) / NEAR_METERS);
  }

  private static double size(int document, NumericDocValues sizes) throws IOException {
    sizes.advanceExact(document);
    return SIZE_WORTH * Math.log1p(sizes.longValue());
  }

  private List<Hit> distinct(PriorityQueue<Hit> hits) {
    Map<Integer, Hit> byStreet = new HashMap<>();
    for (Hit hit : hits) {
      byStreet.merge(hit.document(), hit, (a, b) -> a.order() >= b.order() ? a : b);
    }
    List<Hit> best = new ArrayList<>(byStreet.values());
    best.sort(Comparator.comparingDouble(Hit::order).reversed().thenComparing(Hit::document));
    return best.subList(0, Math.min(best.size(), query.limit()));
  }
}
