package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds what meets a request: text first, then place, then one pass over what is left. */
final class Matcher {
  /** From how many clauses on one may be missing, when nothing at all has them all. */
  private static final int FORGIVING_CLAUSES = 3;

  /** One document of so many or fewer is few: the words' lists are then skipped through. */
  private static final int FEW_OF = 20;

  private final Map<Dimension, Dictionary> dictionaries;
  private final TextQuery text;
  private final @Nullable Area area;
  private final Scope scope;
  private final PlaceFilter place;
  private final OwnFilter own;
  private final ValueFilters values;

  Matcher(
      SearchRequest request,
      List<Box> boxes,
      TextQuery text,
      @Nullable Area area,
      Map<Dimension, Dictionary> dictionaries) {
    this.dictionaries = dictionaries;
    this.text = text;
    this.area = area;
    this.scope = request.where().scope();
    this.place = new PlaceFilter(boxes, request.where().near());
    this.own = new OwnFilter(request.filters(), dictionaries);
    this.values = ValueFilters.of(request.filters(), dictionaries);
  }

  /**
   * What is found, segment by segment.
   *
   * @param leniency how far the text was forgiven
   */
  record Found(List<SegmentMatch> segments, Leniency leniency) {}

  /**
   * @param leniency how far the text is forgiven; null to let the index decide
   */
  Found find(Snapshot snapshot, @Nullable Leniency leniency) throws IOException {
    List<SegmentMatch> matches = new ArrayList<>();
    if (!text.isEmpty()) {
      return findText(snapshot, leniency);
    }
    for (Segment segment : snapshot.segments()) {
      matches.add(match(segment, listCandidates(segment), null));
    }
    return new Found(matches, Leniency.NONE);
  }

  private FixedBitSet listCandidates(Segment segment) {
    if (text.typed()) {
      return new FixedBitSet(segment.size());
    }
    if (place.isEmpty()) {
      return segment.live().clone();
    }
    FixedBitSet near = place.list(segment);
    near.and(segment.live());
    return near;
  }

  private Found findText(Snapshot snapshot, @Nullable Leniency given) throws IOException {
    List<Segment> segments = snapshot.segments();
    TextMatch.Finder finder =
        new TextMatch.Finder(text, EnumSet.allOf(WordTerms.Zone.class), segments, given);
    List<FixedBitSet> near = place.isEmpty() ? List.of() : listNear(segments);
    List<TextMatch.Tally> tallies = tally(finder, segments, near);
    boolean complete = isComplete(segments, tallies);
    if (!complete && !near.isEmpty() && given == null && finder.clauses() >= FORGIVING_CLAUSES) {
      // What is forgiven depends on the text alone, so that list and map agree.
      complete = isComplete(segments, tally(finder, segments, List.of()));
    }
    int missing = !complete && finder.clauses() >= FORGIVING_CLAUSES ? 1 : 0;
    Leniency leniency = given != null ? given : new Leniency(missing, finder.twoTypos());
    List<SegmentMatch> matches = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      TextMatch match = tallies.get(i).match(leniency.missingClauses(), segment);
      match.docs().and(segment.live());
      if (!near.isEmpty()) {
        match.docs().and(near.get(i));
      }
      matches.add(match(segment, match.docs(), match.scores()));
    }
    return new Found(matches, leniency);
  }

  /** What lies in the asked place: often so little that the text is only looked for there. */
  private List<FixedBitSet> listNear(List<Segment> segments) {
    List<FixedBitSet> near = new ArrayList<>();
    for (Segment segment : segments) {
      near.add(place.list(segment));
    }
    return near;
  }

  private static List<TextMatch.Tally> tally(
      TextMatch.Finder finder, List<Segment> segments, List<FixedBitSet> near) throws IOException {
    List<TextMatch.Tally> tallies = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      FixedBitSet docs = near.isEmpty() ? null : near.get(i);
      int size = segments.get(i).size();
      Candidates candidates =
          docs != null && docs.cardinality() * FEW_OF < size
              ? new Candidates.Few(docs)
              : new Candidates.All(size);
      tallies.add(finder.find(segments.get(i), candidates));
    }
    return tallies;
  }

  private static boolean isComplete(List<Segment> segments, List<TextMatch.Tally> tallies) {
    for (int i = 0; i < tallies.size(); i++) {
      if (tallies.get(i).isComplete(segments.get(i).live())) {
        return true;
      }
    }
    return false;
  }

  private SegmentMatch match(
      Segment segment, FixedBitSet candidates, TextMatch.@Nullable Scores scores)
      throws IOException {
    SegmentReach reach = null;
    if (area != null) {
      Dictionary coverages = Objects.requireNonNull(dictionaries.get(Dimension.COVERAGE));
      reach = SegmentReach.of(segment, area, coverages);
      candidates.and(reach.any());
    }
    SegmentMatch match = SegmentMatch.empty(segment, scores, reach);
    for (ValueFilters.One one : values.list()) {
      match.sideways().put(one.dimension(), new FixedBitSet(segment.size()));
    }
    sort(candidates, match);
    return match;
  }

  /** Puts each candidate where it belongs: among the hits, or beside the one filter it fails. */
  private void sort(FixedBitSet candidates, SegmentMatch match) {
    Columns columns = match.segment().columns();
    own.filter(columns, candidates);
    if (values.list().isEmpty() && scope == Scope.ALL) {
      match.hits().or(candidates);
      return;
    }
    for (int doc = Bitsets.next(candidates, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(candidates, doc + 1)) {
      sort(doc, columns, match);
    }
  }

  private void sort(int doc, Columns columns, SegmentMatch match) {
    boolean inScope = scope == Scope.ALL || isInScope(match.reachOf(doc));
    int failed = inScope ? 0 : 1;
    Dimension failing = null;
    for (ValueFilters.One one : values.list()) {
      if (!one.accepts(columns, doc)) {
        failed++;
        failing = one.dimension();
        if (failed > 1) {
          return;
        }
      }
    }
    if (failed == 0) {
      match.hits().set(doc);
    } else if (failing == null) {
      match.otherReach().set(doc);
    } else {
      Objects.requireNonNull(match.sideways().get(failing)).set(doc);
    }
  }

  private boolean isInScope(Reach reach) {
    return switch (scope) {
      case LOCATED -> reach == Reach.LOCATED;
      case ACTING -> reach == Reach.ACTING;
      case ALL -> true;
    };
  }
}
