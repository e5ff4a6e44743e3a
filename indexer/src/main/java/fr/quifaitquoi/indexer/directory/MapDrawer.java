package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.Searcher.SegmentCards;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** A cluster's square has a quarter of the side of a 256-pixel tile: two zoom levels more. */
  private static final int LEVELS_BELOW_TILE = 2;

  private static final int MERCATOR_BITS = 31;

  private static final int GREATEST_ZOOM = 22;

  private final int shift;
  private final boolean close;
  private final Squares squares = new Squares();

  private MapDrawer(int zoom) {
    int bounded = Math.clamp(zoom, 0, GREATEST_ZOOM);
    shift = MERCATOR_BITS - bounded - LEVELS_BELOW_TILE;
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
        points.add(point(new Square.Member(part.segment(), doc)));
      }
    }
    points.sort(Comparator.comparing(MapResult.Point::id));
    return points;
  }

  private void add(SegmentCards part) {
    Columns columns = part.segment().columns();
    for (int doc = Bitsets.next(part.docs(), 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = Bitsets.next(part.docs(), doc + 1)) {
      long row = (long) columns.mercatorY[doc] >>> shift;
      long column = (long) columns.mercatorX[doc] >>> shift;
      squares.get(row << 32 | column).add(part.segment(), doc);
    }
  }

  private MapResult result(long total) throws IOException {
    List<MapResult.Cluster> clusters = new ArrayList<>();
    List<MapResult.Point> points = new ArrayList<>();
    for (Square square : squares.list()) {
      boolean pile = close && square.isOnePlace() && square.count() <= Square.MOST_AT_ONE_PLACE;
      if (square.count() == 1 || pile) {
        for (Square.Member member : square.membersAtOnePlace()) {
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

  private static MapResult.Point point(Square.Member member) throws IOException {
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
