package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What lies in one square of the map. */
final class Square {
  /** Entries at one very place that the map can spread out. */
  static final int MOST_AT_ONE_PLACE = 60;

  /** A document. */
  record Member(Segment segment, int doc) {}

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

  long count() {
    return count;
  }

  /** Its documents as long as they are all at one place, and not too many. */
  List<Member> membersAtOnePlace() {
    return atOnePlace;
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
            longitudes / count / Coordinates.encode(1), latitudes / count / Coordinates.encode(1));
    Box box =
        new Box(
            Coordinates.decode(west),
            Coordinates.decode(south),
            Coordinates.decode(east),
            Coordinates.decode(north));
    return new MapResult.Cluster(mean, box, count, byKind);
  }
}
