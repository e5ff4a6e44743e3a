package fr.quifaitquoi.geodata.bassin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places by tenths of a degree, to find near ones; grows by {@link #add}. */
final class PlaceGrid {
  private static final double CELLS_PER_DEGREE = 10;

  /** A cell is at least this wide anywhere in France: cells farther out are farther away. */
  private static final double CELL_KILOMETERS = 6.9;

  private final List<BassinPlace> places;
  private final Map<Long, List<Integer>> cells = new HashMap<>();

  PlaceGrid(List<BassinPlace> places) {
    this.places = places;
  }

  void add(int place) {
    BassinPlace it = places.get(place);
    cells.computeIfAbsent(key(column(it), row(it)), key -> new ArrayList<>()).add(place);
  }

  /** Places within that distance, in no order. */
  List<Integer> within(BassinPlace from, double kilometers) {
    List<Integer> near = new ArrayList<>();
    int rings = (int) Math.ceil(kilometers / CELL_KILOMETERS);
    for (int ring = 0; ring <= rings; ring++) {
      for (int place : ring(from, ring)) {
        if (from.kilometersTo(places.get(place)) <= kilometers) {
          near.add(place);
        }
      }
    }
    return near;
  }

  /** Up to that many places, the nearest first, none farther than the limit. */
  List<Integer> nearest(BassinPlace from, int count, double limitKilometers) {
    List<Near> found = new ArrayList<>();
    int rings = (int) Math.ceil(limitKilometers / CELL_KILOMETERS);
    for (int ring = 0; ring <= rings; ring++) {
      for (int place : ring(from, ring)) {
        found.add(new Near(place, from.kilometersTo(places.get(place))));
      }
      double sure = ring * CELL_KILOMETERS;
      if (found.stream().filter(near -> near.kilometers <= sure).count() >= count) {
        break;
      }
    }
    return found.stream()
        .filter(near -> near.kilometers <= limitKilometers)
        .sorted()
        .limit(count)
        .map(Near::place)
        .toList();
  }

  private record Near(int place, double kilometers) implements Comparable<Near> {
    @Override
    public int compareTo(Near other) {
      int byDistance = Double.compare(kilometers, other.kilometers);
      return byDistance != 0 ? byDistance : Integer.compare(place, other.place);
    }
  }

  /** What is in the cells around the place's own, at that many cells from it. */
  private List<Integer> ring(BassinPlace from, int ring) {
    List<Integer> found = new ArrayList<>();
    int column = column(from);
    int row = row(from);
    for (int y = -ring; y <= ring; y++) {
      int step = Math.abs(y) == ring ? 1 : Math.max(1, 2 * ring);
      for (int x = -ring; x <= ring; x += step) {
        found.addAll(cells.getOrDefault(key(column + x, row + y), List.of()));
      }
    }
    return found;
  }

  private static int column(BassinPlace place) {
    return (int) Math.floor(place.position().lon() * CELLS_PER_DEGREE);
  }

  private static int row(BassinPlace place) {
    return (int) Math.floor(place.position().lat() * CELLS_PER_DEGREE);
  }

  private static long key(int column, int row) {
    return (long) column << 32 | (row & 0xffffffffL);
  }
}
