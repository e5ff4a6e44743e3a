package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import java.util.List;
import org.apache.lucene.util.SloppyMath;

/** Distances in metres from the nearest of some points to the nearest place of an entry. */
final class Distances {
  private final double[] latitudes;
  private final double[] longitudes;

  Distances(List<Position> origins) {
    latitudes = origins.stream().mapToDouble(Position::lat).toArray();
    longitudes = origins.stream().mapToDouble(Position::lon).toArray();
  }

  boolean isEmpty() {
    return latitudes.length == 0;
  }

  /** Infinite when the entry has no place or nothing to measure from was asked. */
  double meters(Columns columns, int doc) {
    if (columns.latitude[doc] == Columns.NONE) {
      return Double.POSITIVE_INFINITY;
    }
    int[] places = columns.haveSeveralPlaces.get(doc) ? columns.severalPlaces.get(doc) : null;
    if (places == null) {
      return meters(columns.latitude[doc], columns.longitude[doc]);
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.length; i += 2) {
      nearest = Math.min(nearest, meters(places[i], places[i + 1]));
    }
    return nearest;
  }

  /**
   * What grows with the distance and costs less: to be compared with {@link
   * org.apache.lucene.geo.GeoUtils#distanceQuerySortKey}. The entry has a place.
   */
  double sortKey(Columns columns, int doc) {
    int[] places = columns.haveSeveralPlaces.get(doc) ? columns.severalPlaces.get(doc) : null;
    if (places == null) {
      return sortKey(columns.latitude[doc], columns.longitude[doc]);
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.length; i += 2) {
      nearest = Math.min(nearest, sortKey(places[i], places[i + 1]));
    }
    return nearest;
  }

  private double sortKey(int encodedLatitude, int encodedLongitude) {
    double latitude = Coordinates.decode(encodedLatitude);
    double longitude = Coordinates.decode(encodedLongitude);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < latitudes.length; i++) {
      nearest =
          Math.min(
              nearest,
              SloppyMath.haversinSortKey(latitudes[i], longitudes[i], latitude, longitude));
    }
    return nearest;
  }

  private double meters(int encodedLatitude, int encodedLongitude) {
    double latitude = Coordinates.decode(encodedLatitude);
    double longitude = Coordinates.decode(encodedLongitude);
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < latitudes.length; i++) {
      nearest =
          Math.min(
              nearest, SloppyMath.haversinMeters(latitudes[i], longitudes[i], latitude, longitude));
    }
    return nearest;
  }
}
