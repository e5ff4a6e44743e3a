package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street or lieu-dit of one commune, with its house numbers.
 *
 * @param id of the street in its base
 * @param aliases other names that it is found by
 * @param locality whether it is a lieu-dit
 * @param postcode the one most of its addresses have
 * @param position a point on it near its middle, WGS84
 * @param numbers packed: unpacked when asked for
 */
public record Street(
    String id,
    String name,
    List<String> aliases,
    boolean locality,
    @Nullable String postcode,
    City city,
    Position position,
    HouseNumbers numbers) {
  public Street {
    aliases = List.copyOf(aliases);
  }
}
