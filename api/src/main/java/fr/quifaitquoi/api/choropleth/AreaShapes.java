package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Outline;
import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Outlines as far as a screen shows them: what two territories share stays shared.
 *
 * @param byCode of territories that have one; WGS84
 * @param perDegree what positions are rounded to: so many to a degree
 */
record AreaShapes(Map<String, Geometry> byCode, double perDegree) {
  /** Of a wide screen. */
  private static final double PIXELS = 1_400;

  /** The outlines of territories. */
  static AreaShapes of(Geography geography, List<Territory> territories) {
    List<Territory> drawn = new ArrayList<>();
    List<Geometry> outlines = new ArrayList<>();
    Envelope around = new Envelope();
    for (Territory territory : territories) {
      Optional<Outline> outline = geography.findOutline(territory.id());
      if (outline.isPresent()) {
        drawn.add(territory);
        outlines.add(outline.get().geometry());
        around.expandToInclude(outline.get().geometry().getEnvelopeInternal());
      }
    }
    double pixel = Math.max(around.getWidth(), around.getHeight()) / PIXELS;
    Geometry[] simple = CoverageSimplifier.simplify(outlines.toArray(Geometry[]::new), pixel);
    Map<String, Geometry> shapes = new HashMap<>();
    for (int i = 0; i < simple.length; i++) {
      shapes.put(drawn.get(i).id().code(), simple[i]);
    }
    // The decimals that tell two pixels apart.
    double perDegree = pixel > 0 ? Math.pow(10, Math.ceil(-Math.log10(pixel))) : 1e5;
    return new AreaShapes(shapes, Math.clamp(perDegree, 1e2, 1e5));
  }
}
