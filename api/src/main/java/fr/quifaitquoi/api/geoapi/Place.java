package fr.quifaitquoi.api.geoapi;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A territory and what it belongs to. A view: it keeps nothing that it was not given. */
record Place(Geography geography, Territory territory) {

  String code() {
    return territory.id().code();
  }

  Level level() {
    return territory.id().level();
  }

  /** Today's commune: the place itself, or the one it is a part of; empty when it is wider. */
  Optional<Territory> findCommune() {
    return switch (level()) {
      case COMMUNE -> Optional.of(territory);
      case COMMUNE_ASSOCIEE, COMMUNE_DELEGUEE, ARRONDISSEMENT_MUNICIPAL ->
          geography.listCommunesOf(territory.id()).stream().findFirst();
      default -> Optional.empty();
    };
  }

  /** The first territory of a level that it belongs to. */
  Optional<Territory> findAround(Level level) {
    if (level() == level) {
      return Optional.of(territory);
    }
    return findCommune()
        .or(() -> geography.listCommunesOf(territory.id()).stream().findFirst())
        .flatMap(commune -> first(commune, level));
  }

  private Optional<Territory> first(Territory commune, Level level) {
    for (Territory around : geography.listTerritoriesOf(commune.id().code())) {
      if (around.id().level() == level) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }

  /** Codes of all the territories of a level that its communes belong to, in order. */
  List<String> listCodes(Level level) {
    if (findCommune().isPresent()) {
      return findAround(level).map(around -> List.of(around.id().code())).orElse(List.of());
    }
    Set<String> codes = new TreeSet<>();
    for (Territory commune : geography.listCommunesOf(territory.id())) {
      first(commune, level).ifPresent(around -> codes.add(around.id().code()));
    }
    return List.copyOf(codes);
  }

  /** Postcodes: its own, or those of the commune that it is a part of. */
  List<String> listPostcodes() {
    List<String> own = geography.listPostcodes(code());
    if (!own.isEmpty() || level() == Level.COMMUNE) {
      return own;
    }
    return findCommune()
        .map(commune -> geography.listPostcodes(commune.id().code()))
        .orElse(List.of());
  }

  /** Where it lies. */
  Zone zone() {
    return Zone.ofDepartement(
        findAround(Level.DEPARTEMENT).map(around -> around.id().code()).orElse(""));
  }
}
