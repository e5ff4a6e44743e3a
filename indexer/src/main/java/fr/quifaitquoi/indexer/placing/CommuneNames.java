package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Communes by what people write for their names. */
final class CommuneNames {
  private static final Pattern PARTS = Pattern.compile("\\s+[-–—]\\s+|\\s*[,;/]\\s*");
  private static final int LISTED = 5;
  private static final int LONG_WORD = 6;

  private final Geography geography;
  private final NearestNames nearest;
  private final Set<String> regionCommunes = new HashSet<>();

  CommuneNames(Geography geography, PlacerOptions options) {
    this.geography = geography;
    this.nearest = new NearestNames(geography);
    if (options.region() != null) {
      geography
          .listCommunesOf(new TerritoryId(Level.REGION, options.region()))
          .forEach(c -> regionCommunes.add(c.id().code()));
    }
  }

  /** Today's communes that the name denotes; of "Cran-Gevrier - Annecy", what its parts do. */
  List<Territory> list(String name) {
    List<Territory> named = geography.findCommunesByAnyName(name);
    if (!named.isEmpty()) {
      return named;
    }
    String[] parts = PARTS.split(name);
    return parts.length < 2
        ? List.of()
        : Arrays.stream(parts)
            .filter(part -> !part.isBlank())
            .map(geography::findCommunesByAnyName)
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of());
  }

  /** Those that bear the name today when there are any, else all. */
  List<Territory> livingFirst(List<Territory> communes, @Nullable String name) {
    if (name == null || communes.size() < 2) {
      return communes;
    }
    List<Territory> living = geography.findByName(Level.COMMUNE, name);
    List<Territory> kept = communes.stream().filter(living::contains).toList();
    return kept.isEmpty() ? communes : kept;
  }

  /** Whether the name may be meant for the commune: its own, a former one, or nearly so. */
  boolean mayBeCalled(Territory commune, String name) {
    return PlaceName.keyWithArticle(name).equals(PlaceName.keyWithArticle(commune.name()))
        || list(name).contains(commune)
        || isClose(commune, name);
  }

  /** The only one whose name is nearly that one: misspelt, shortened or lengthened. */
  Optional<Territory> findClose(List<Territory> communes, @Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    List<Territory> close = communes.stream().filter(c -> isClose(c, name)).toList();
    return close.size() == 1 ? Optional.of(close.getFirst()) : Optional.empty();
  }

  /** The only one whose name begins with the same long word: Verdun-sur-le-Doubs, Verdun-Ciel. */
  Optional<Territory> findAlike(List<Territory> communes, @Nullable String name) {
    String word = name == null ? "" : PlaceName.keyWithArticle(name).split(" ")[0];
    if (word.length() < LONG_WORD || word.startsWith("saint")) {
      return Optional.empty();
    }
    List<Territory> alike =
        communes.stream()
            .filter(c -> (PlaceName.keyWithArticle(c.name()) + " ").startsWith(word + " "))
            .toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean isClose(Territory commune, String name) {
    String stated = PlaceName.keyWithArticle(name);
    String own = PlaceName.keyWithArticle(commune.name());
    if (stated.length() >= 4 && own.length() >= 4) {
      if (own.startsWith(stated + " ") || stated.startsWith(own + " ")) {
        return true;
      }
    }
    // One slip in five letters, two in nine: as search has it.
    int limit = stated.length() >= 9 ? 2 : stated.length() >= 5 ? 1 : 0;
    return Words.edits(stated, own, limit) <= limit;
  }

  /** A name with nothing else, or with a département. */
  Finding findAlone(StatedPlace stated, CommunePart parts, Notes notes) {
    String name = String.valueOf(stated.name());
    List<Territory> named = list(name);
    if (named.isEmpty()) {
      return unknown(stated, notes);
    }
    if (stated.departement() != null) {
      String departement = stated.departement();
      named =
          named.stream()
              .filter(c -> CommuneCode.departementOf(c.id().code()).equals(departement))
              .toList();
      if (named.isEmpty()) {
        return unknown(stated, notes);
      }
    }
    Optional<Territory> chosen = choose(named, name);
    if (chosen.isEmpty()) {
      return unsure(named, stated, false, notes);
    }
    Territory commune = chosen.get();
    if (named.size() > 1) {
      warnOfHomonyms(named, commune, name, notes);
    }
    double score = named.size() == 1 ? 0.75 : 0.55;
    return new Finding.Found(commune, parts.centre(commune, stated), "nom", score);
  }

  /** The region's when it has one of that living name, else the only living one, else the only. */
  private Optional<Territory> choose(List<Territory> named, String name) {
    List<Territory> living = livingFirst(named, name);
    Predicate<Territory> here = c -> regionCommunes.contains(c.id().code());
    List<Territory> livingHere = living.stream().filter(here).toList();
    if (livingHere.size() == 1) {
      return Optional.of(livingHere.getFirst());
    }
    boolean anyHere = named.stream().anyMatch(here);
    return living.size() == 1 && (named.size() == 1 || !anyHere)
        ? Optional.of(living.getFirst())
        : Optional.empty();
  }

  private void warnOfHomonyms(List<Territory> named, Territory commune, String name, Notes notes) {
    notes.warn(
        "commune-homonyme",
        Clue.COMMUNE_NAME,
        name,
        named.size() + " communes portent ou ont porté ce nom.",
        "Retenue\u00a0: "
            + listed(List.of(commune))
            + ". Indiquez un code postal pour en être sûr.");
  }

  Finding unsure(
      List<Territory> candidates, StatedPlace stated, boolean contradiction, Notes notes) {
    String reason =
        contradiction
            ? "Aucune commune de ce code postal ne porte ce nom."
            : candidates.size() + " communes portent ou ont porté ce nom.";
    return new Finding.Unsure(
        candidates,
        notes.problem(
            contradiction ? "commune-inconnue" : "commune-ambigue",
            Clue.COMMUNE_NAME,
            stated.name(),
            reason,
            "Indiquez le code INSEE. Possibles\u00a0: " + listed(candidates) + "."),
        contradiction);
  }

  Finding unknown(StatedPlace stated, Notes notes) {
    String name = String.valueOf(stated.name());
    List<String> close = nearest.find(Level.COMMUNE, name);
    return new Finding.Nothing(
        notes.problem(
            "commune-inconnue",
            Clue.COMMUNE_NAME,
            name,
            stated.departement() == null
                ? "Aucune commune ne porte ou n’a porté ce nom."
                : "Aucune commune de ce département ne porte ou n’a porté ce nom.",
            close.isEmpty()
                ? "Indiquez le code INSEE ou le code postal."
                : "Noms proches\u00a0: " + String.join(", ", close) + "."));
  }

  /** "Vineuil (41295), Vineuil (36244)". */
  String listed(List<Territory> communes) {
    String first =
        communes.stream()
            .sorted(Comparator.comparingInt(Territory::population).reversed())
            .limit(LISTED)
            .map(c -> c.name() + " (" + c.id().code() + ")")
            .collect(Collectors.joining(", "));
    return communes.size() > LISTED ? first + "…" : first;
  }
}
