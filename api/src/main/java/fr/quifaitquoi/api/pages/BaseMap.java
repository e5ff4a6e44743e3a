package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.web.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws a plain base map as GeoJSON: the outlines of a level that suits the zoom, simplified to a
 * pixel, and the names of the biggest communes, kept apart from one another.
 */
final class BaseMap {
  private static final int MOST_OUTLINES = 900;
  private static final int MOST_NAMES = 25;
  private static final double NAME_PIXELS = 90;
  private static final int TILE = 256;

  private final Geography geography;
  private final StringBuilder json = new StringBuilder();
  private String decimals = "%.3f";

  BaseMap(Geography geography) {
    this.geography = geography;
  }

  String draw(Box box, int zoom) {
    double degreesPerPixel = 360.0 / (TILE * Math.pow(2, zoom));
    decimals = zoom > 10 ? "%.5f" : "%.3f";
    json.append("{\"type\":\"FeatureCollection\",\"features\":[");
    Level finest = finest(zoom);
    outlines(Level.DEPARTEMENT, box, degreesPerPixel);
    if (finest != Level.DEPARTEMENT) {
      outlines(finest, box, degreesPerPixel);
    }
    names(box, degreesPerPixel * NAME_PIXELS);
    return json.append("]}").toString();
  }

  private static Level finest(int zoom) {
    if (zoom <= 7) {
      return Level.DEPARTEMENT;
    }
    return zoom <= 10 ? Level.EPCI : Level.COMMUNE;
  }

  private void outlines(Level level, Box box, double tolerance) {
    int drawn = 0;
    for (Territory territory : geography.list(level)) {
      if (drawn < MOST_OUTLINES && touches(territory.box(), box)) {
        Optional<Outline> outline = geography.findOutline(territory.id());
        if (outline.isPresent()) {
          polygons(DouglasPeuckerSimplifier.simplify(outline.get().geometry(), tolerance), level);
          drawn++;
        }
      }
    }
  }

  private static boolean touches(Box a, Box b) {
    return a.west() <= b.east()
        && b.west() <= a.east()
        && a.south() <= b.north()
        && b.south() <= a.north();
  }

  private void polygons(Geometry geometry, Level level) {
    begin();
    json.append("{\"type\":\"Feature\",\"properties\":{\"niveau\":\"")
        .append(level.code())
        .append("\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
    boolean first = true;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        json.append(first ? "[" : ",[");
        ring(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          json.append(',');
          ring(polygon.getInteriorRingN(hole));
        }
        json.append(']');
        first = false;
      }
    }
    json.append("]}}");
  }

  private void ring(LineString line) {
    json.append('[');
    Coordinate[] coordinates = line.getCoordinates();
    for (int i = 0; i < coordinates.length; i++) {
      json.append(i == 0 ? "[" : ",[");
      number(coordinates[i].x).append(',');
      number(coordinates[i].y).append(']');
    }
    json.append(']');
  }

  private StringBuilder number(double degrees) {
    return json.append(String.format(Locale.ROOT, decimals, degrees));
  }

  private void names(Box box, double apart) {
    List<Territory> communes =
        geography.list(Level.COMMUNE).stream()
            .filter(commune -> box.contains(commune.centre()))
            .sorted(Comparator.comparingInt(Territory::population).reversed())
            .limit(MOST_NAMES * 8L)
            .toList();
    List<Position> taken = new ArrayList<>();
    for (Territory commune : communes) {
      Position at = commune.centre();
      boolean free =
          taken.stream()
              .noneMatch(p ->
                  Math.abs(p.lon() - at.lon()) < apart && Math.abs(p.lat() - at.lat()) < apart / 3);
      if (free && taken.size() < MOST_NAMES) {
        taken.add(at);
        name(commune);
      }
    }
  }

  private void name(Territory commune) {
    begin();
    String label = French.typography(commune.name()).replace("\\", "").replace("\"", "");
    json.append("{\"type\":\"Feature\",\"properties\":{\"nom\":\"")
        .append(label)
        .append("\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
    number(commune.centre().lon()).append(',');
    number(commune.centre().lat()).append("]}}");
  }

  private void begin() {
    if (json.charAt(json.length() - 1) == '}') {
      json.append(',');
    }
  }
}
