package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The geocoder in service: made when first asked for, and anew when what it knows is replaced,
 * while the old one answers. Thread-safe.
 */
public final class GeocoderHolder implements Supplier<GeocoderInService> {
  private final Supplier<Geography> geography;
  private final AddressIndexes addresses;
  private final String run;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable GeocoderInService current;
  private long generation;

  /**
   * @param geography gives the geography in service
   * @param addresses in service, which may come and go
   */
  public GeocoderHolder(Supplier<Geography> geography, AddressIndexes addresses) {
    this.geography = geography;
    this.addresses = addresses;
    byte[] bytes = new byte[4];
    new SecureRandom().nextBytes(bytes);
    run = HexFormat.of().formatHex(bytes);
  }

  @Override
  public GeocoderInService get() {
    GeocoderInService known = current;
    if (known != null) {
      return known;
    }
    making.lock();
    try {
      GeocoderInService made = current;
      return made == null ? make() : made;
    } finally {
      making.unlock();
    }
  }

  /** Takes what a sync replaced; a geocoder that nobody asked for yet is left to be asked for. */
  public void reload() {
    making.lock();
    try {
      if (current != null) {
        make();
      }
    } finally {
      making.unlock();
    }
  }

  private GeocoderInService make() {
    generation++;
    GeocoderInService made =
        GeocoderInService.of(geography.get(), addresses, "W/\"" + run + "-" + generation + "\"");
    current = made;
    return made;
  }
}
