package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.LayerTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;

/** Where and when the features of collections are; worked out once a version. Thread-safe. */
final class Extents {
  private static final int REMEMBERED = 500;

  private final Map<String, Extent> known = new ConcurrentHashMap<>();

  /**
   * Where and when.
   *
   * @param box WGS84; a null envelope when no feature has a place
   * @param time open ends when no feature says
   */
  record Extent(Envelope box, LayerTime time) {}

  Extent of(Selection selection) {
    if (known.size() > REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(
        selection.key(),
        any ->
            new Extent(
                selection.layer().extent(selection.rows()),
                selection.layer().time(selection.rows())));
  }
}
