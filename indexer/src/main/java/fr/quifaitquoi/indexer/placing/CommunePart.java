package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The centre of the part of a commune that a row names: an arrondissement of Paris, Lyon or
 * Marseille, a commune déléguée or associée; else the commune's own.
 */
final class CommunePart {
  private static final List<Level> PARTS =
      List.of(Level.ARRONDISSEMENT_MUNICIPAL, Level.COMMUNE_DELEGUEE, Level.COMMUNE_ASSOCIEE);
  // The INSEE code of the first arrondissement, less one.
  private static final Map<String, Integer> ARRONDISSEMENTS =
      Map.of("75056", 75100, "69123", 69380, "13055", 13200);

  private static final Pattern POSTCODE = Pattern.compile("(750|751|6900|130)\\d+");

  private final Geography geography;

  CommunePart(Geography geography) {
    this.geography = geography;
  }

  Position centre(Territory commune, StatedPlace stated) {
    return findPart(commune, stated).map(Territory::centre).orElse(commune.centre());
  }

  private Optional<Territory> findPart(Territory commune, StatedPlace stated) {
    String own = commune.id().code();
    if (stated.code() != null && !stated.code().equals(own)) {
      Optional<Territory> coded = findPartByCode(stated.code(), own);
      if (coded.isPresent()) {
        return coded;
      }
    }
    Integer before = ARRONDISSEMENTS.get(own);
    if (before != null) {
      int number = number(stated);
      return number == 0 ? Optional.empty() : findPartByCode(String.valueOf(before + number), own);
    }
    return findPartByName(commune, stated.name());
  }

  private Optional<Territory> findPartByCode(String code, String communeCode) {
    return PARTS.stream()
        .flatMap(level -> geography.find(new TerritoryId(level, code)).stream())
        .filter(part -> isIn(part, communeCode))
        .findFirst();
  }

  private Optional<Territory> findPartByName(Territory commune, @Nullable String name) {
    if (name == null
        || PlaceName.keyWithArticle(name).equals(PlaceName.keyWithArticle(commune.name()))) {
      return Optional.empty();
    }
    return PARTS.stream()
        .flatMap(level -> geography.findByName(level, name).stream())
        .filter(part -> isIn(part, commune.id().code()))
        .findFirst();
  }

  private boolean isIn(Territory part, String communeCode) {
    return geography
        .findCurrentCommune(part.id().code())
        .filter(c -> c.id().code().equals(communeCode))
        .isPresent();
  }

  /** From the name, else from the postcode: 75014, 75116, 69003, 13008. */
  private static int number(StatedPlace stated) {
    if (stated.arrondissement() > 0) {
      return stated.arrondissement();
    }
    String postcode = stated.postcode();
    return postcode != null && POSTCODE.matcher(postcode).matches()
        ? Integer.parseInt(postcode.substring(3))
        : 0;
  }
}
