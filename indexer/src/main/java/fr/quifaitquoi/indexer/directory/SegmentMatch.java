package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a request finds in one segment.
 *
 * @param hits what meets every filter
 * @param sideways by dimension that is filtered by: what meets every filter but that one
 * @param otherReach what meets every filter but the scope
 * @param scores how well each document meets the text; null without text
 * @param reach null when no territory was asked
 */
record SegmentMatch(
    Segment segment,
    FixedBitSet hits,
    Map<Dimension, FixedBitSet> sideways,
    FixedBitSet otherReach,
    TextMatch.@Nullable Scores scores,
    @Nullable SegmentReach reach) {

  static SegmentMatch empty(
      Segment segment, TextMatch.@Nullable Scores scores, @Nullable SegmentReach reach) {
    return new SegmentMatch(
        segment,
        new FixedBitSet(segment.size()),
        new EnumMap<>(Dimension.class),
        new FixedBitSet(segment.size()),
        scores,
        reach);
  }

  Reach reachOf(int doc) {
    return reach == null ? Reach.LOCATED : reach.of(doc);
  }

  /** What is counted for a dimension: the hits and what only its own filter keeps out. */
  FixedBitSet countable(Dimension dimension) {
    FixedBitSet beside = sideways.get(dimension);
    if (beside == null) {
      return hits;
    }
    FixedBitSet all = hits.clone();
    all.or(beside);
    return all;
  }
}
