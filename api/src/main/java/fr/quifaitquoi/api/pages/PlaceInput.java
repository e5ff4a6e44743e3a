package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.web.French;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Understands a place as people type it: a name, a postcode, or a level and a name. */
final class PlaceInput {
  private static final int MAX_CHOICES = 12;
  private static final List<Level> OTHER_LEVELS =
      List.of(
          Level.BASSIN_DE_VIE, Level.EPCI, Level.DEPARTEMENT, Level.REGION, Level.ARRONDISSEMENT);
  private static final Set<String> LINKING_WORDS =
      Set.of("à", "a", "au", "aux", "de", "du", "des", "en", "sur", "près", "pres", "vers", "dans");

  private final Geography geography;
  private final Set<String> homeCommunes;

  PlaceInput(Geography geography, TerritoryId home) {
    this.geography = geography;
    homeCommunes = new LinkedHashSet<>();
    geography.listCommunesOf(home).forEach(commune -> homeCommunes.add(commune.id().code()));
  }

  /**
   * The places that a text may mean, those of the instance's territory first and alone when there
   * are some, bigger ones before smaller.
   */
  List<Territory> find(String text) {
    String asked = text.strip();
    String lower = asked.toLowerCase(Locale.FRENCH);
    if (asked.isEmpty()) {
      return List.of();
    }
    if (asked.matches("\\d{5}")) {
      return byCode(asked);
    }
    if (lower.startsWith("bassin de vie ")) {
      String name =
          asked.substring("bassin de vie ".length()).replaceFirst("^(?:de |du |des |d['’])", "");
      return preferHome(geography.findByName(Level.BASSIN_DE_VIE, name));
    }
    List<Territory> communes = preferHome(geography.findCommunesByAnyName(asked));
    if (!communes.isEmpty()) {
      return communes;
    }
    for (Level level : OTHER_LEVELS) {
      List<Territory> found = preferHome(geography.findByName(level, asked));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Territory> byCode(String code) {
    List<Territory> served = preferHome(geography.findCommunesByPostcode(code));
    return served.isEmpty()
        ? geography.findCurrentCommune(code).map(List::of).orElse(List.of())
        : served;
  }

  private List<Territory> preferHome(List<Territory> found) {
    List<Territory> sorted = new ArrayList<>(new LinkedHashSet<>(found));
    sorted.sort(Comparator.comparingInt(Territory::population).reversed());
    List<Territory> near = sorted.stream().filter(this::isHome).toList();
    List<Territory> kept = near.isEmpty() ? sorted : near;
    return kept.subList(0, Math.min(MAX_CHOICES, kept.size()));
  }

  private boolean isHome(Territory territory) {
    return geography.listCommunesOf(territory.id()).stream()
        .anyMatch(commune -> homeCommunes.contains(commune.id().code()));
  }

  /** A question of which the last words name a place of the instance's territory. */
  record Split(String words, Territory place) {}

  /** Parts {@code vélo Tours} into words and place; empty when no place is named at the end. */
  Optional<Split> split(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    for (int last = Math.min(4, words.size() - 1); last >= 1; last--) {
      String name = String.join(" ", words.subList(words.size() - last, words.size()));
      List<Territory> places =
          preferHome(geography.findCommunesByAnyName(name)).stream().filter(this::isHome).toList();
      if (name.length() > 2 && !places.isEmpty()) {
        List<String> rest = new ArrayList<>(words.subList(0, words.size() - last));
        while (!rest.isEmpty()
            && LINKING_WORDS.contains(rest.getLast().toLowerCase(Locale.FRENCH))) {
          rest.removeLast();
        }
        return rest.isEmpty()
            ? Optional.empty()
            : Optional.of(new Split(String.join(" ", rest), places.getFirst()));
      }
    }
    return Optional.empty();
  }

  /** What tells a place from its namesakes. */
  String detail(Territory territory) {
    if (territory.id().level() == Level.COMMUNE) {
      return geography.listTerritoriesOf(territory.id().code()).stream()
          .filter(above -> above.id().level() == Level.DEPARTEMENT)
          .map(Territory::name)
          .map(French::typography)
          .findFirst()
          .orElse("");
    }
    return Places.level(territory.id().level()).toLowerCase(Locale.FRENCH);
  }
}
