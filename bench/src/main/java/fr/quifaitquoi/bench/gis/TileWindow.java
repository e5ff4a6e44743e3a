package fr.quifaitquoi.bench.gis;

import fr.quifaitquoi.geodata.tile.TileAddress;
import java.util.random.RandomGenerator;
import org.locationtech.jts.geom.Envelope;

/** The tiles of a zoom that meet a box; all ends included. */
record TileWindow(int z, int west, int north, int east, int south) {
  /** Metropolitan France: lon -5 to 8.5, lat 42 to 51. */
  private static final Envelope FRANCE = new Envelope(-5, 8.5, 42, 51);

  static TileWindow ofFrance(int z) {
    TileAddress first = TileAddress.at(z, FRANCE.getMinX(), FRANCE.getMaxY());
    TileAddress last = TileAddress.at(z, FRANCE.getMaxX(), FRANCE.getMinY());
    return new TileWindow(z, first.x(), first.y(), last.x(), last.y());
  }

  TileAddress draw(RandomGenerator random) {
    return new TileAddress(z, random.nextInt(west, east + 1), random.nextInt(north, south + 1));
  }
}
