package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.layers.BoxFilter;
import fr.quifaitquoi.api.layers.RowFilter;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.crs.Projection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads {@code bbox}: four numbers, or six with heights, which no layer has. In degrees it may
 * cross the antimeridian and reach beyond the poles; a projected box is cut to where its system is
 * meant for, so that nothing is projected that has no image.
 */
final class BoxReader {
  /** More than once around the Earth either way. */
  private static final double MAX_DEGREES = 720;

  private static final Envelope MERCATOR =
      new Envelope(-20_037_508.342789244, 20_037_508.342789244, -2e7, 2e7);

  private BoxReader() {}

  static RowFilter read(String text, Crs crs) throws UnreadableValueException {
    double[] numbers = numbers(text);
    int half = numbers.length / 2;
    boolean latitudeFirst = crs.isLatitudeFirst();
    double west = numbers[latitudeFirst ? 1 : 0];
    double south = numbers[latitudeFirst ? 0 : 1];
    double east = numbers[half + (latitudeFirst ? 1 : 0)];
    double north = numbers[half + (latitudeFirst ? 0 : 1)];
    if (south > north) {
      throw new UnreadableValueException(
          "est à l’envers\u00a0: le sud (" + south + ") est au nord du nord (" + north + ").");
    }
    return crs.isGeographic() ? degrees(west, south, east, north) : metres(crs, numbers, half);
  }

  private static double[] numbers(String text) throws UnreadableValueException {
    String[] parts = text.split(",", 8);
    if (parts.length != 4 && parts.length != 6) {
      throw expected();
    }
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        numbers[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException e) {
        throw expected();
      }
      if (!Double.isFinite(numbers[i])) {
        throw expected();
      }
    }
    return numbers;
  }

  private static UnreadableValueException expected() {
    return new UnreadableValueException(
        "attend quatre nombres (ouest,sud,est,nord\u00a0: 0.1,46.9,1.2,47.6), ou six avec les"
            + " altitudes.");
  }

  private static RowFilter degrees(double west, double south, double east, double north)
      throws UnreadableValueException {
    if (Math.max(Math.abs(west), Math.abs(east)) > MAX_DEGREES
        || Math.max(Math.abs(south), Math.abs(north)) > MAX_DEGREES) {
      throw new UnreadableValueException(
          "attend des degrés\u00a0: pour des mètres, dites le système dans « bbox-crs ».");
    }
    double bottom = Math.clamp(south, -90, 90);
    double top = Math.clamp(north, -90, 90);
    if (west > east) {
      return new BoxFilter(
          List.of(
              new Envelope(Math.clamp(west, -180, 180), 180, bottom, top),
              new Envelope(-180, Math.clamp(east, -180, 180), bottom, top)));
    }
    return new BoxFilter(
        List.of(
            new Envelope(Math.clamp(west, -180, 180), Math.clamp(east, -180, 180), bottom, top)));
  }

  private static RowFilter metres(Crs crs, double[] numbers, int half)
      throws UnreadableValueException {
    if (numbers[0] > numbers[half]) {
      throw new UnreadableValueException(
          "est à l’envers\u00a0: l’ouest ("
              + numbers[0]
              + ") est à l’est de l’est ("
              + numbers[half]
              + ").");
    }
    Envelope box = new Envelope(numbers[0], numbers[half], numbers[1], numbers[half + 1]);
    Envelope meant = box.intersection(area(crs));
    return meant.isNull() ? new BoxFilter(List.of()) : new ProjectedBoxFilter(crs, meant);
  }

  /** Where a system is meant for, in its coordinates. */
  private static Envelope area(Crs crs) {
    return Projection.find(String.valueOf(crs.epsg()))
        .map(projection -> {
          var area = projection.area();
          double[] corners = {
            area.west(),
            area.south(),
            area.east(),
            area.south(),
            area.east(),
            area.north(),
            area.west(),
            area.north(),
            (area.west() + area.east()) / 2,
            area.south(),
            (area.west() + area.east()) / 2,
            area.north()
          };
          crs.fromWgs84(corners, corners.length / 2);
          Envelope around = new Envelope();
          for (int i = 0; i < corners.length; i += 2) {
            around.expandToInclude(corners[i], corners[i + 1]);
          }
          return around;
        })
        .orElse(MERCATOR);
  }
}
