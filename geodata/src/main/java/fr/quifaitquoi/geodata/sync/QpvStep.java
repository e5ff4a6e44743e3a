package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.crs.Projection;
import fr.quifaitquoi.geodata.snapshot.GeographyBuilder;
import fr.quifaitquoi.geodata.snapshot.Membership;
import fr.quifaitquoi.geodata.snapshot.TerritoryRow;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Brings in the quartiers prioritaires de la politique de la ville, with their communes. */
final class QpvStep {
  private static final String SCHEME = "qpv2024";

  private final GeographyBuilder tables;
  private final String vintage;

  QpvStep(GeographyBuilder tables, String vintage) {
    this.tables = tables;
    this.vintage = vintage;
  }

  /** The national file is in Lambert-93; a mirror may hold it in degrees. */
  static Coordinate toWgs84(Coordinate point) {
    if (Math.abs(point.x) <= 180 && Math.abs(point.y) <= 90) {
      return point;
    }
    Position position =
        Projection.LAMBERT_93
            .findPosition(point.x, point.y)
            .orElseThrow(() -> new IllegalArgumentException("not in Lambert-93: " + point));
    return new Coordinate(position.lon(), position.lat());
  }

  void run(List<OfficialOutline> outlines) {
    tables.removeLevel(Level.QPV).setCurrentScheme(Level.QPV, SCHEME);
    List<Membership> rows = new ArrayList<>();
    for (OfficialOutline outline : outlines) {
      TerritoryId id = new TerritoryId(Level.QPV, outline.code());
      Point inside = outline.geometry().getInteriorPoint();
      Position centre = new Position(inside.getX(), inside.getY());
      tables
          .putTerritory(new TerritoryRow(id, outline.name(), 0, centre, Method.APPROCHEE, vintage))
          .putOutline(id, new Outline(outline.geometry(), Method.OFFICIELLE));
      for (String commune : outline.communes().split("[^0-9AB]+")) {
        if (tables.findTerritory(TerritoryId.commune(commune)).isPresent()) {
          rows.add(
              new Membership(
                  commune, Level.QPV, SCHEME, vintage, outline.code(), Method.OFFICIELLE));
        }
      }
    }
    tables.replaceMemberships(Level.QPV, SCHEME, rows);
  }
}
