package fr.quifaitquoi.indexer.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import fr.quifaitquoi.indexer.directory.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Territories of every level that a beginning of a name or postcode may mean, the populous first:
 * rather the names that are just that, than those that begin so, than those with a later word that
 * does ({@code loire}: Maine-et-Loire), than names with one typo from five letters on. Accents,
 * hyphens, articles and St/Ste do not matter. Immutable; make a new one when the geography is
 * replaced.
 */
public final class TerritorySuggester {
  private static final int LONGEST_TEXT = 80;
  private static final int TYPO_LETTERS = 5;

  private final Key[] keys;

  /**
   * A way to be found.
   *
   * @param text normalised
   * @param whole whether it is all of the name or of a postcode, else it begins at a later word
   */
  private record Key(String text, boolean whole, Named named) {}

  /**
   * A territory as it is suggested.
   *
   * @param weight greater for what people more often mean
   */
  private record Named(Suggestion suggestion, double weight) {}

  /** How well a name fits; what is one worse must be some fifty times as populous to be first. */
  private enum Fit {
    EXACT,
    BEGINNING,
    LATER_WORD,
    TYPO
  }

  private static final double WEIGHT_OF_FIT = 4;

  private record Found(Named named, Fit fit) {
    double score() {
      return named.weight() - WEIGHT_OF_FIT * fit.ordinal();
    }
  }

  private TerritorySuggester(Key[] keys) {
    this.keys = keys;
  }

  /** Learns the names of a geography; takes some 100 ms. */
  public static TerritorySuggester of(Geography geography) {
    List<Key> keys = new ArrayList<>();
    for (Level level : Level.values()) {
      for (Territory territory : geography.list(level)) {
        addKeys(keys, territory, geography);
      }
    }
    keys.sort(Comparator.comparing(Key::text));
    return new TerritorySuggester(keys.toArray(new Key[0]));
  }

  private static void addKeys(List<Key> keys, Territory territory, Geography geography) {
    Named named =
        new Named(
            new Suggestion(
                "territoire",
                territory.id().toString(),
                territory.name(),
                detail(territory, geography)),
            Math.log(territory.population() + 1.0) + bonus(territory.id().level()));
    String name = PlaceName.key(territory.name());
    keys.add(new Key(name, true, named));
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      keys.add(new Key(name.substring(space + 1), false, named));
    }
    if (territory.id().level() == Level.COMMUNE) {
      for (String postcode : geography.listPostcodes(territory.id().code())) {
        keys.add(new Key(postcode, true, named));
      }
    }
  }

  /** People mean the commune of Tours rather than the bassin de vie of the same name. */
  private static double bonus(Level level) {
    return switch (level) {
      case COMMUNE, REGION -> 2;
      case DEPARTEMENT -> 1.5;
      case BASSIN_DE_VIE, EPCI, PERIMETRE, QPV -> 0;
      case COMMUNE_DELEGUEE, COMMUNE_ASSOCIEE, ARRONDISSEMENT_MUNICIPAL, ARRONDISSEMENT -> -1;
    };
  }

  private static String detail(Territory territory, Geography geography) {
    return switch (territory.id().level()) {
      case COMMUNE -> departement(territory.id().code(), geography);
      case COMMUNE_DELEGUEE -> part("commune déléguée", territory, geography);
      case COMMUNE_ASSOCIEE -> part("commune associée", territory, geography);
      case ARRONDISSEMENT_MUNICIPAL -> part("arrondissement", territory, geography);
      case BASSIN_DE_VIE -> "bassin de vie";
      case EPCI -> "intercommunalité";
      case QPV -> "quartier prioritaire";
      case ARRONDISSEMENT -> "arrondissement";
      case DEPARTEMENT -> "département";
      case REGION -> "région";
      case PERIMETRE -> "périmètre";
    };
  }

  private static String part(String word, Territory part, Geography geography) {
    return geography
        .findCurrentCommune(part.id().code())
        .map(commune -> word + " de " + commune.name())
        .orElse(word);
  }

  private static String departement(String communeCode, Geography geography) {
    return geography.listTerritoriesOf(communeCode).stream()
        .filter(t -> t.id().level() == Level.DEPARTEMENT)
        .map(Territory::name)
        .findFirst()
        .orElse("");
  }

  /** The best of what a beginning may mean, of the group {@code territoire}. */
  public List<Suggestion> suggest(String text, int limit) {
    String typed = PlaceName.key(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    if (typed.isEmpty() || limit <= 0) {
      return List.of();
    }
    Map<String, Found> best = new HashMap<>();
    addBeginnings(typed, best);
    if (best.size() < limit && typed.length() >= TYPO_LETTERS) {
      addTypos(typed, best);
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(found -> found.named().suggestion().value()))
        .limit(limit)
        .map(found -> found.named().suggestion())
        .toList();
  }

  private void addBeginnings(String typed, Map<String, Found> best) {
    for (int i = firstAtOrAfter(typed); i < keys.length; i++) {
      Key key = keys[i];
      if (!key.text().startsWith(typed)) {
        return;
      }
      Fit fit = Fit.LATER_WORD;
      if (key.whole()) {
        fit = key.text().length() == typed.length() ? Fit.EXACT : Fit.BEGINNING;
      }
      add(key, fit, best);
    }
  }

  private int firstAtOrAfter(String typed) {
    Key wanted = new Key(typed, true, new Named(new Suggestion("", "", "", ""), 0));
    int at = Arrays.binarySearch(keys, wanted, Comparator.comparing(Key::text));
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && keys[at - 1].text().equals(typed)) {
      at--;
    }
    return at;
  }

  private void addTypos(String typed, Map<String, Found> best) {
    for (Key key : keys) {
      if (key.whole() && OneTypo.begins(key.text(), typed)) {
        add(key, Fit.TYPO, best);
      }
    }
  }

  private static void add(Key key, Fit fit, Map<String, Found> best) {
    best.merge(
        key.named().suggestion().value(),
        new Found(key.named(), fit),
        (a, b) -> a.fit().compareTo(b.fit()) <= 0 ? a : b);
  }
}
