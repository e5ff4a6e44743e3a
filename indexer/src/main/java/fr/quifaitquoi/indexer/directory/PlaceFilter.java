package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.util.List;
import org.apache.lucene.geo.GeoUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Whether an entry lies in the asked boxes (principal place) and radius (any place). */
final class PlaceFilter {
  /** Latitude changes by one degree in no less than this. */
  private static final double METERS_PER_DEGREE = 110_000;

  /** What rounding may add to a reach, in degrees. */
  private static final double MARGIN = 0.001;

  /** When more than one document of so many may lie there, all are looked at in their order. */
  private static final int MANY_OF = 4;

  private final PlaceGrid.Window[] boxes;
  private final SearchRequest.@Nullable Near near;
  private final Distances distances;
  private final double farthest;

  PlaceFilter(List<Box> boxes, SearchRequest.@Nullable Near near) {
    this.boxes = boxes.stream().map(PlaceFilter::window).toArray(PlaceGrid.Window[]::new);
    this.near = near;
    this.distances = new Distances(near == null ? List.of() : List.of(near.position()));
    this.farthest = near == null ? 0 : GeoUtils.distanceQuerySortKey(near.radiusMeters());
  }

  private static PlaceGrid.Window window(Box box) {
    return new PlaceGrid.Window(
        Coordinates.encode(box.south()),
        Coordinates.encode(box.north()),
        Coordinates.encode(box.west()),
        Coordinates.encode(box.east()));
  }

  /** Around the circle; all longitudes when it comes near a pole or the date line. */
  private static PlaceGrid.Window window(SearchRequest.Near near) {
    double latitude = near.position().lat();
    double longitude = near.position().lon();
    double reach = near.radiusMeters() / METERS_PER_DEGREE + MARGIN;
    double south = Math.max(-90, latitude - reach);
    double north = Math.min(90, latitude + reach);
    double widest = Math.cos(Math.toRadians(Math.min(90, Math.abs(latitude) + reach)));
    double sideways = reach / Math.max(widest, 1e-9);
    boolean around = longitude - sideways < -180 || longitude + sideways > 180;
    return new PlaceGrid.Window(
        Coordinates.encode(south),
        Coordinates.encode(north),
        Coordinates.encode(around ? -180 : longitude - sideways),
        Coordinates.encode(around ? 180 : longitude + sideways));
  }

  boolean isEmpty() {
    return boxes.length == 0 && near == null;
  }

  /** The documents that lie there, deleted ones included. */
  FixedBitSet list(Segment segment) {
    Columns columns = segment.columns();
    FixedBitSet docs = new FixedBitSet(segment.size());
    PlaceGrid.Window window = near == null ? boxes[0] : window(near);
    if (!columns.grid.add(window, segment.size() / MANY_OF, docs)) {
      docs.set(0, segment.size());
    }
    for (int doc = Bitsets.next(docs, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(docs, doc + 1)) {
      if (!accepts(columns, doc)) {
        docs.clear(doc);
      }
    }
    return docs;
  }

  private boolean accepts(Columns columns, int doc) {
    int latitude = columns.latitude[doc];
    if (latitude == Columns.NONE) {
      return false;
    }
    int longitude = columns.longitude[doc];
    for (PlaceGrid.Window box : boxes) {
      if (latitude < box.south()
          || latitude > box.north()
          || longitude < box.west()
          || longitude > box.east()) {
        return false;
      }
    }
    return near == null || distances.sortKey(columns, doc) <= farthest;
  }
}
