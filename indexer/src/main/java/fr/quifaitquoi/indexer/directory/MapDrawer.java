package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.Searcher.SegmentCards;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Draws cards in a window as points, or as clusters by squares of web Mercator that stay where they
 * are while the map moves. Few cards, or a close look, give points only.
 */
final class MapDrawer {
  /** So few are drawn as points whatever the zoom. */
  private static final int FEW = 80;

  /** From here on the map is close enough to tell entries apart. */
  private static final int CLOSE_ZOOM = 15;

  /** Even close up, more than that are drawn as clusters. */
  private static final int MOST_POINTS = 1_500;

  /** Entries at one very place that the map can spread out. */
  private static final int MOST_AT_ONE_PLACE = 60;

  /** Side of a cluster's square: a quarter of a 256-pixel tile. */
  private static final int SQUARES_PER_TILE = 4;

  private static final int GREATEST_ZOOM = 22;
  private static final double MERCATOR_LATITUDE = 85.05112878;

  private final int squares;
  private final boolean close;
  private final Map<Long, Square> bySquare = new HashMap<>();

  private MapDrawer(int zoom) {
    int bounded = Math.clamp(zoom, 0, GREATEST_ZOOM);
    squares = (1 << bounded) * SQUARES_PER_TILE;
    close = bounded >= CLOSE_ZOOM;
  }

  static MapResult draw(List<SegmentCards> cards, int zoom) throws IOException {
    long total = cards.stream().mapToLong(c -> c.docs().cardinality()).sum();
    MapDrawer drawer = new MapDrawer(zoom);
    if (total <= FEW || (drawer.close && total <= MOST_POINTS)) {
      return new MapResult(total, List.of(), drawer.listAllPoints(cards));
    }
    for (SegmentCards part : cards) {
      drawer.add(part);
    }
    return drawer.result(total);
  }

  private List<MapResult.Point> listAllPoints(List<SegmentCards> cards) throws IOException {
    List<MapResult.Point> points = new ArrayList<>();
    for (SegmentCards part : cards) {
      for (int doc = Bitsets.next(part.docs(), 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = Bitsets.next(part.docs(), doc + 1)) {
        points.add(point(new Member(part.segment(), doc)));
      }
    }
    points.sort(Comparator.comparing(MapResult.Point::id));
    return points;
  }

  private record Member(Segment segment, int doc) {}

  private static final class Square {
    private final List<Member> atOnePlace = new ArrayList<>();
    private final long[] kinds = new long[EntryKind.values().length];
    private long count;
    private double latitudes;
    private double longitudes;
    private int south = Integer.MAX_VALUE;
    private int north = Integer.MIN_VALUE;
    private int west = Integer.MAX_VALUE;
    private int east = Integer.MIN_VALUE;

    void add(Segment segment, int doc) {
      Columns columns = segment.columns();
      int latitude = columns.latitude[doc];
      int longitude = columns.longitude[doc];
      count++;
      kinds[columns.kind[doc]]++;
      latitudes += latitude;
      longitudes += longitude;
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
      if (isOnePlace() && count <= MOST_AT_ONE_PLACE) {
        atOnePlace.add(new Member(segment, doc));
      }
    }

    boolean isOnePlace() {
      return south == north && west == east;
    }

    MapResult.Cluster cluster() {
      Map<EntryKind, Long> byKind = new EnumMap<>(EntryKind.class);
      for (EntryKind kind : EntryKind.values()) {
        if (kinds[kind.ordinal()] > 0) {
          byKind.put(kind, kinds[kind.ordinal()]);
        }
      }
      Position mean =
          new Position(
              longitudes / count / Coordinates.encode(1),
              latitudes / count / Coordinates.encode(1));
      Box box =
          new Box(
              Coordinates.decode(west),
              Coordinates.decode(south),
              Coordinates.decode(east),
              Coordinates.decode(north));
      return new MapResult.Cluster(mean, box, count, byKind);
    }
  }

  private void add(SegmentCards part) {
    Columns columns = part.segment().columns();
    for (int doc = Bitsets.next(part.docs(), 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(part.docs(), doc + 1)) {
      long square = square(columns.latitude[doc], columns.longitude[doc]);
      bySquare.computeIfAbsent(square, s -> new Square()).add(part.segment(), doc);
    }
  }

  private long square(int encodedLatitude, int encodedLongitude) {
    double latitude =
        Math.clamp(Coordinates.decode(encodedLatitude), -MERCATOR_LATITUDE, MERCATOR_LATITUDE);
    double sine = Math.sin(Math.toRadians(latitude));
    double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    double x = Coordinates.decode(encodedLongitude) / 360 + 0.5;
    return ((long) (y * squares) << 32) | (long) (x * squares);
  }

  private MapResult result(long total) throws IOException {
    List<MapResult.Cluster> clusters = new ArrayList<>();
    List<MapResult.Point> points = new ArrayList<>();
    for (Square square : bySquare.values()) {
      boolean pile = close && square.isOnePlace() && square.count <= MOST_AT_ONE_PLACE;
      if (square.count == 1 || pile) {
        for (Member member : square.atOnePlace) {
          points.add(point(member));
        }
      } else {
        clusters.add(square.cluster());
      }
    }
    clusters.sort(Comparator.comparingLong(MapResult.Cluster::count).reversed());
    points.sort(Comparator.comparing(MapResult.Point::id));
    return new MapResult(total, clusters, points);
  }

  private static MapResult.Point point(Member member) throws IOException {
    Columns columns = member.segment().columns();
    int doc = member.doc();
    Pin pin = member.segment().pin(doc);
    return new MapResult.Point(
        pin.id(),
        pin.slug(),
        pin.name(),
        EntryKind.values()[columns.kind[doc]],
        pin.theme(),
        new Position(
            Coordinates.decode(columns.longitude[doc]), Coordinates.decode(columns.latitude[doc])),
        pin.precision(),
        columns.example[doc] == 1);
  }
}
