package fr.quifaitquoi.geodata.snapshot;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Finds which communes touch each other by their outlines. */
final class TouchingCommunes {
  /**
   * Outlines made or rounded apart leave gaps of a few millionths of a degree: communes that come
   * as near as this, about ten metres, touch.
   */
  private static final double TOUCHING_DEGREES = 1e-4;

  private final List<String> codes = new ArrayList<>();
  private final List<Geometry> geometries = new ArrayList<>();

  TouchingCommunes(Map<TerritoryId, Outline> outlines) {
    outlines.forEach((id, outline) -> {
      if (id.level() == Level.COMMUNE) {
        codes.add(id.code());
        geometries.add(outline.geometry());
      }
    });
  }

  Map<String, List<String>> find() {
    Map<String, List<String>> touching = new TreeMap<>();
    STRtree index = new STRtree();
    for (int i = 0; i < geometries.size(); i++) {
      index.insert(geometries.get(i).getEnvelopeInternal(), i);
    }
    for (int i = 0; i < geometries.size(); i++) {
      IndexedFacetDistance facets = new IndexedFacetDistance(geometries.get(i));
      Envelope around = new Envelope(geometries.get(i).getEnvelopeInternal());
      around.expandBy(TOUCHING_DEGREES);
      for (Object found : index.query(around)) {
        int j = (Integer) found;
        if (j > i && facets.isWithinDistance(geometries.get(j), TOUCHING_DEGREES)) {
          link(touching, codes.get(i), codes.get(j));
          link(touching, codes.get(j), codes.get(i));
        }
      }
    }
    touching.replaceAll((code, others) -> others.stream().sorted().toList());
    return touching;
  }

  private static void link(Map<String, List<String>> touching, String from, String to) {
    touching.computeIfAbsent(from, code -> new ArrayList<>()).add(to);
  }
}
