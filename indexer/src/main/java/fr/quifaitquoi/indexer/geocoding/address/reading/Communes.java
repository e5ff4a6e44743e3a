package fr.quifaitquoi.indexer.geocoding.address.reading;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.geocoding.City;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The communes of a file's rows, as they are today. Not thread-safe. */
final class Communes {
  private final Geography geography;
  private final Map<Stated, City> known = new HashMap<>();

  Communes(Geography geography) {
    this.geography = geography;
  }

  /**
   * A commune as a row has it.
   *
   * @param oldCode of the commune that was there before a merger; empty when the row has none
   */
  record Stated(String code, String name, String oldCode, String oldName) {}

  /** That commune of today, or that municipal arrondissement; its former code is kept. */
  City get(Stated stated) {
    return known.computeIfAbsent(stated, this::resolve);
  }

  private City resolve(Stated stated) {
    String code = stated.code();
    @Nullable String oldCode = stated.oldCode().isEmpty() ? null : stated.oldCode();
    @Nullable String oldName = stated.oldName().isEmpty() ? null : stated.oldName();
    Optional<Territory> living = geography.find(TerritoryId.commune(code));
    if (living.isPresent()) {
      return new City(code, living.get().name(), null, oldCode, oldName);
    }
    Optional<Territory> today = geography.findCurrentCommune(code);
    if (today.isEmpty()) {
      // Younger than the geography in service: what the file says is all there is.
      return new City(code, stated.name(), null, oldCode, oldName);
    }
    String name = today.get().name();
    Optional<Territory> district =
        geography.find(new TerritoryId(Level.ARRONDISSEMENT_MUNICIPAL, code));
    return district.isPresent()
        ? new City(code, name, district.get().name(), oldCode, oldName)
        : new City(today.get().id().code(), name, null, code, stated.name());
  }

  /** The postcode of a commune that has only one. */
  @Nullable String findOnlyPostcode(City city) {
    List<String> postcodes = geography.listPostcodes(city.code());
    return postcodes.size() == 1 ? postcodes.getFirst() : null;
  }
}
