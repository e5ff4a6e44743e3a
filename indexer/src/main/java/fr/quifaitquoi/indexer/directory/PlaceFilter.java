package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an entry lies in the asked boxes (principal place) and radius (any place). */
final class PlaceFilter {
  private final int[][] boxes;
  private final SearchRequest.@Nullable Near near;
  private final Distances distances;
  private final int reachLatitude;

  /** Latitude changes by one degree in no less than this. */
  private static final double METERS_PER_DEGREE = 110_000;

  PlaceFilter(List<Box> boxes, SearchRequest.@Nullable Near near) {
    this.boxes =
        boxes.stream()
            .map(box ->
                new int[] {
                  Coordinates.encode(box.south()),
                  Coordinates.encode(box.north()),
                  Coordinates.encode(box.west()),
                  Coordinates.encode(box.east())
                })
            .toArray(int[][]::new);
    this.near = near;
    this.distances = new Distances(near == null ? List.of() : List.of(near.position()));
    this.reachLatitude =
        near == null
            ? 0
            : Coordinates.encode(Math.min(180, near.radiusMeters() / METERS_PER_DEGREE + 0.001));
  }

  boolean isEmpty() {
    return boxes.length == 0 && near == null;
  }

  boolean accepts(Columns columns, int doc) {
    int latitude = columns.latitude[doc];
    if (latitude == Columns.NONE) {
      return false;
    }
    int longitude = columns.longitude[doc];
    for (int[] box : boxes) {
      if (latitude < box[0] || latitude > box[1] || longitude < box[2] || longitude > box[3]) {
        return false;
      }
    }
    return near == null || isNear(columns, doc, near);
  }

  private boolean isNear(Columns columns, int doc, SearchRequest.Near asked) {
    long north = (long) columns.latitude[doc] - Coordinates.encode(asked.position().lat());
    if (Math.abs(north) > reachLatitude && !columns.haveSeveralPlaces.get(doc)) {
      return false;
    }
    return distances.meters(columns, doc) <= asked.radiusMeters();
  }
}
