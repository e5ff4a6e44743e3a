package fr.quifaitquoi.bench.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.snapshot.FormerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * A commune or municipal arrondissement that addresses are made in.
 *
 * @param formers communes that were there before, some of whose addresses still say so
 */
record Place(Territory territory, List<String> postcodes, List<FormerName> formers) {
  private static final int TRIES = 200;

  /** A commune, or its municipal arrondissements, as the national base has them. */
  static List<Place> of(Territory commune, Geography geography, List<FormerName> formers) {
    List<Place> arrondissements = new ArrayList<>();
    for (Territory part : geography.listPartsOf(commune.id().code())) {
      if (part.id().level() == Level.ARRONDISSEMENT_MUNICIPAL) {
        arrondissements.add(new Place(part, List.of(postcodeOf(part)), List.of()));
      }
    }
    if (!arrondissements.isEmpty()) {
      return arrondissements;
    }
    List<String> postcodes = geography.listPostcodes(commune.id().code());
    return postcodes.isEmpty() ? List.of() : List.of(new Place(commune, postcodes, formers));
  }

  /** 75117 has postcode 75017, 69383 69003, 13208 13008. */
  private static String postcodeOf(Territory arrondissement) {
    String code = arrondissement.id().code();
    int number = Integer.parseInt(code.substring(3)) % (code.startsWith("69") ? 80 : 100);
    return code.substring(0, 2) + "%03d".formatted(number);
  }

  String code() {
    return territory.id().code();
  }

  /** Points inside the outline; the centre where it has none. */
  Points points(Geography geography, Random random) {
    TerritoryId id = territory.id();
    @Nullable Geometry outline = geography.findOutline(id).map(o -> o.geometry()).orElse(null);
    return new Points(territory.centre(), outline, random);
  }

  /** Draws points inside an outline. */
  static final class Points {
    private final Position centre;
    private final Random random;
    private final @Nullable IndexedPointInAreaLocator inside;
    private final Envelope box;

    private Points(Position centre, @Nullable Geometry outline, Random random) {
      this.centre = centre;
      this.random = random;
      inside = outline == null ? null : new IndexedPointInAreaLocator(outline);
      box = outline == null ? new Envelope() : outline.getEnvelopeInternal();
    }

    Position next() {
      for (int tries = 0; inside != null && tries < TRIES; tries++) {
        Coordinate at =
            new Coordinate(
                box.getMinX() + random.nextDouble() * box.getWidth(),
                box.getMinY() + random.nextDouble() * box.getHeight());
        if (inside.locate(at) == Location.INTERIOR) {
          return new Position(at.x, at.y);
        }
      }
      return centre;
    }
  }
}
