package fr.quifaitquoi.indexer.geocoding;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what words or a point denote. Immutable: make a new one when the geography is replaced.
 * Thread-safe.
 */
public final class Geocoder {
  private final Geography geography;

  private Geocoder(Geography geography) {
    this.geography = geography;
  }

  /** Learns the names of a geography. */
  public static Geocoder of(Geography geography) {
    return new Geocoder(geography);
  }

  /** The best answers first; empty when nothing is near enough to what was written. */
  public List<Feature> search(GeocodingQuery query) {
    return geography.findCommunesByAnyName(query.text()).stream()
        .limit(query.limit())
        .map(commune -> municipality(commune, new Standing(1, 0.5, null)))
        .toList();
  }

  /**
   * What is at a point, the nearest first, the commune that contains it always among them; empty
   * when it lies outside France.
   */
  public List<Feature> reverse(ReverseQuery query) {
    Optional<Territory> commune = geography.locateCommune(query.position());
    return commune.stream()
        .map(found -> municipality(found, atDistance(query.position().metersTo(found.centre()))))
        .toList();
  }

  private static Standing atDistance(double meters) {
    return new Standing(1 - Math.min(1, meters / 10_000), 0.5, meters);
  }

  private Feature municipality(Territory commune, Standing standing) {
    String code = commune.id().code();
    List<String> postcodes = geography.listPostcodes(code);
    @Nullable String postcode = postcodes.isEmpty() ? null : postcodes.getFirst();
    City city = new City(code, commune.name(), null, null, null);
    Feature.Where where =
        new Feature.Where(
            commune.name(), postcode, city, context(code), commune.population(), commune.id());
    return new Feature(
        FeatureType.MUNICIPALITY, code, commune.name(), where, null, commune.centre(), standing);
  }

  private String context(String communeCode) {
    List<Territory> around = geography.listTerritoriesOf(communeCode);
    return Stream.of(Level.DEPARTEMENT, Level.REGION)
        .flatMap(level -> around.stream().filter(t -> t.id().level() == level))
        .map(t -> t.id().level() == Level.DEPARTEMENT ? t.id().code() + ", " + t.name() : t.name())
        .collect(Collectors.joining(", "));
  }
}
