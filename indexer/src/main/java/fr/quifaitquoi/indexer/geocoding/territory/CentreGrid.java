package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Places by the point that stands for them, in cells of a tenth of a degree. Immutable. */
final class CentreGrid {
  /**
   * A place, and how far it is.
   *
   * @param meters from the point that was asked to the place's own
   */
  record Near(Place place, double meters) {}

  private static final double CELLS_PER_DEGREE = 10;
  private static final double METERS_PER_DEGREE = 111_195;
  private static final double WIDEST_METERS = 100_000;

  private final Map<Long, List<Place>> cells = new HashMap<>(20_000);

  CentreGrid(List<Place> places) {
    for (Place place : places) {
      long cell = cell(column(place.position().lon()), column(place.position().lat()));
      cells.computeIfAbsent(cell, any -> new ArrayList<>(4)).add(place);
    }
  }

  private static int column(double degrees) {
    return (int) Math.floor(degrees * CELLS_PER_DEGREE);
  }

  private static long cell(int x, int y) {
    return (long) x << 32 | (y & 0xFFFFFFFFL);
  }

  /**
   * The nearest places, the nearest first.
   *
   * @param radiusMeters how far; at most 100 km
   */
  List<Near> nearest(Position from, double radiusMeters, int limit, Predicate<Place> admits) {
    double radius = Math.min(radiusMeters, WIDEST_METERS);
    PriorityQueue<Near> found =
        new PriorityQueue<>(Comparator.comparingDouble(Near::meters).reversed());
    double cellMeters = narrowestCell(from);
    int rings = (int) Math.ceil(radius / cellMeters) + 1;
    for (int ring = 0; ring <= rings; ring++) {
      // Whatever lies in this ring is at least so far.
      double least = (ring - 1) * cellMeters;
      if (found.size() == limit && found.element().meters() < least) {
        break;
      }
      addRing(
          from,
          ring,
          place -> {
            double meters = from.metersTo(place.position());
            if (meters <= radius && admits.test(place)) {
              found.add(new Near(place, meters));
              if (found.size() > limit) {
                found.remove();
              }
            }
          });
    }
    return found.stream().sorted(Comparator.comparingDouble(Near::meters)).toList();
  }

  /** The least extent of a cell here: east to west, as meridians come together. */
  private static double narrowestCell(Position from) {
    double cosine = Math.cos(Math.toRadians(Math.min(80, Math.abs(from.lat()) + 1)));
    return METERS_PER_DEGREE / CELLS_PER_DEGREE * cosine;
  }

  private void addRing(Position from, int ring, Consumer<Place> visitor) {
    int x = column(from.lon());
    int y = column(from.lat());
    for (int dx = -ring; dx <= ring; dx++) {
      boolean side = Math.abs(dx) == ring;
      for (int dy = -ring; dy <= ring; dy += side || ring == 0 ? 1 : 2 * ring) {
        cells.getOrDefault(cell(x + dx, y + dy), List.of()).forEach(visitor);
      }
    }
  }
}
