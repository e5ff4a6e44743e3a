package fr.quifaitquoi.geodata.bundle;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.snapshot.Polygons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Gives each commune an approximated outline, zone by zone: metropolitan France as one, then each
 * overseas département or collectivité.
 *
 * <p>Within a zone cells are cut along its coast and foreign borders, not along each coarse
 * département: on 20,000 random points both are right equally often (69.97 % and 69.72 % of the
 * land in its commune, 97.5 % and 97.7 % in its département), and without the inner cuts no point
 * lies outside its cell and no cell overlaps another.
 */
final class ApproximatedOutlines {
  private static final String METROPOLE = "métropole";
  private static final String FRANCE = "FRA";

  /** Files of the map for collectivités, which the map of France leaves out. */
  private static final Map<String, String> OTHER_MAPS =
      Map.of(
          "975", "SPM", "977", "BLM", "978", "MAF", "984", "ATF", "986", "WLF", "987", "PYF", "988",
          "NCL");

  private final OpenDataPackages packages;
  private final Map<String, Geometry> departements;

  ApproximatedOutlines(OpenDataPackages packages) throws IOException {
    this.packages = packages;
    departements =
        DepartementMap.read(
            packages.readMap(FRANCE), DepartementMap.codesByNameKey(packages.readDepartements()));
  }

  /** The outline of each commune, by code. */
  Map<String, Geometry> of(Map<String, CogCommune> communes, Map<String, CommunePoint> points)
      throws IOException {
    Map<String, Map<String, Position>> zones = new TreeMap<>();
    for (CogCommune commune : communes.values()) {
      CommunePoint point = points.get(commune.code());
      if (point != null) {
        zones
            .computeIfAbsent(zone(commune), zone -> new HashMap<>())
            .put(commune.code(), point.position());
      }
    }
    Map<String, Geometry> outlines = new HashMap<>();
    for (Map.Entry<String, Map<String, Position>> zone : zones.entrySet()) {
      outlines.putAll(new VoronoiCells(land(zone.getKey())).of(zone.getValue()));
    }
    return outlines;
  }

  private static String zone(CogCommune commune) {
    return commune.departement().length() == 3 ? commune.departement() : METROPOLE;
  }

  private Geometry land(String zone) throws IOException {
    if (zone.equals(METROPOLE)) {
      List<Geometry> parts = new ArrayList<>();
      departements.forEach((code, outline) -> {
        if (code.length() == 2) {
          parts.add(outline);
        }
      });
      return Polygons.unite(parts);
    }
    Geometry departement = departements.get(zone);
    if (departement != null) {
      return departement;
    }
    String map = OTHER_MAPS.get(zone);
    if (map == null) {
      return new GeometryFactory(new PrecisionModel(), 4326).createPolygon();
    }
    return Polygons.unite(DepartementMap.readAll(packages.readMap(map)));
  }
}
