package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which directories name the levels of territory. */
final class LevelWords {
  static final String KNOWN =
      "commune, epci, bassin-de-vie, departement, region, arrondissement, qpv, perimetre";

  private static final Map<String, Level> WORDS =
      Map.ofEntries(
          Map.entry("commune", Level.COMMUNE),
          Map.entry("com", Level.COMMUNE),
          Map.entry("ville", Level.COMMUNE),
          Map.entry("epci", Level.EPCI),
          Map.entry("cc", Level.EPCI),
          Map.entry("ca", Level.EPCI),
          Map.entry("cu", Level.EPCI),
          Map.entry("metropole", Level.EPCI),
          Map.entry("intercommunalite", Level.EPCI),
          Map.entry("communaute de communes", Level.EPCI),
          Map.entry("communaute d agglomeration", Level.EPCI),
          Map.entry("communaute urbaine", Level.EPCI),
          Map.entry("departement", Level.DEPARTEMENT),
          Map.entry("dept", Level.DEPARTEMENT),
          Map.entry("dep", Level.DEPARTEMENT),
          Map.entry("region", Level.REGION),
          Map.entry("reg", Level.REGION),
          Map.entry("bassin de vie", Level.BASSIN_DE_VIE),
          Map.entry("bv", Level.BASSIN_DE_VIE),
          Map.entry("arrondissement", Level.ARRONDISSEMENT),
          Map.entry("arrondissement municipal", Level.ARRONDISSEMENT_MUNICIPAL),
          Map.entry("commune deleguee", Level.COMMUNE_DELEGUEE),
          Map.entry("commune associee", Level.COMMUNE_ASSOCIEE),
          Map.entry("qpv", Level.QPV),
          Map.entry("quartier prioritaire", Level.QPV),
          Map.entry("petr", Level.PERIMETRE),
          Map.entry("pays", Level.PERIMETRE),
          Map.entry("perimetre", Level.PERIMETRE));
  private static final Pattern NO_EPCI =
      Pattern.compile("(?i)^(petr|p[ôo]le d|syndicat|sm |sivu|sivom|pnr|parc ).*");

  private LevelWords() {}

  static Optional<Level> find(String word) {
    return Optional.ofNullable(WORDS.get(PlaceName.keyWithArticle(word)));
  }

  /** The level that a code without one most likely has, by its length. */
  static Level ofCode(String code) {
    return switch (code.length()) {
      case 1, 2, 3 -> Level.DEPARTEMENT;
      case 9 -> Level.EPCI;
      case 8 -> code.startsWith("Q") ? Level.QPV : Level.PERIMETRE;
      default -> Level.COMMUNE;
    };
  }

  /** Whether the name says that it is a PETR, a syndicat or a park. */
  static boolean isNoEpci(String name) {
    return NO_EPCI.matcher(name).matches();
  }
}
