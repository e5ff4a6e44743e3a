package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street or lieu-dit of one commune, with its house numbers.
 *
 * @param id of the street in its base
 * @param locality whether it is a lieu-dit
 * @param postcode the one most of its addresses have
 * @param position a point on it near its middle, WGS84
 * @param numbers by number, then suffix
 */
public record Street(
    String id,
    String name,
    boolean locality,
    @Nullable String postcode,
    City city,
    Position position,
    List<HouseNumber> numbers) {}
