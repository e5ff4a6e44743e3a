package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes and numbers that stand for territories: postcodes, INSEE codes, départements. */
final class Codes {
  private final Geography geography;
  private final Places places;
  private final Map<String, List<Place>> byPostcode = new HashMap<>(8_000);
  private final Set<String> departements = new HashSet<>();
  private final Map<String, Set<String>> departementsByName = new HashMap<>();

  Codes(Geography geography, Places places) {
    this.geography = geography;
    this.places = places;
    for (Place place : places.list()) {
      switch (place.kind()) {
        case COMMUNE -> {
          for (String postcode : geography.listPostcodes(place.id())) {
            byPostcode.computeIfAbsent(postcode, any -> new ArrayList<>(4)).add(place);
          }
        }
        case ARRONDISSEMENT -> addArrondissement(place);
        case DEPARTEMENT -> addDepartement(place, Set.of(place.id()));
        case REGION -> addDepartement(place, departementsOf(place.id()));
        default -> {
          // Has neither postcode nor number of its own.
        }
      }
    }
    Comparator<Place> order = Comparator.comparing(Place::kind);
    order = order.thenComparing(Comparator.comparingInt(Place::population).reversed());
    for (List<Place> list : byPostcode.values()) {
      list.sort(order);
    }
  }

  private void addArrondissement(Place place) {
    String postcode = place.where().postcode();
    if (postcode != null) {
      byPostcode.computeIfAbsent(postcode, any -> new ArrayList<>(2)).add(place);
    }
  }

  private void addDepartement(Place place, Set<String> codes) {
    departements.addAll(codes);
    Naming.visit(
        place, (name, official) -> departementsByName.merge(name.letters(), codes, Codes::union));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  private Set<String> departementsOf(String region) {
    Set<String> codes = new HashSet<>();
    for (Territory commune : geography.listCommunesOf(new TerritoryId(Level.REGION, region))) {
      Place place = places.commune(commune.id().code());
      if (place != null && !place.seat().departement().isEmpty()) {
        codes.add(place.seat().departement());
      }
    }
    return Set.copyOf(codes);
  }

  /** Communes that a postcode serves, the most populous first, then arrondissements. */
  List<Place> ofPostcode(String postcode) {
    return byPostcode.getOrDefault(postcode, List.of());
  }

  /** The commune, arrondissement or part of a code of any year; null when there is none. */
  @Nullable Place ofCode(String code) {
    Place living = places.commune(code);
    if (living != null) {
      return living;
    }
    Place today =
        geography.findCurrentCommune(code).map(t -> places.commune(t.id().code())).orElse(null);
    for (Level level :
        List.of(Level.ARRONDISSEMENT_MUNICIPAL, Level.COMMUNE_DELEGUEE, Level.COMMUNE_ASSOCIEE)) {
      Place part = places.get(new TerritoryId(level, code));
      // Lists of different years may put a part elsewhere: that of the communes is right.
      if (part != null && (today == null || today.id().equals(part.seat().commune()))) {
        return part;
      }
    }
    return today;
  }

  boolean isDepartement(String code) {
    return departements.contains(code);
  }

  /** Départements of that name, or of the région of that name; null when there are none. */
  @Nullable Set<String> departementsNamed(String letters) {
    return departementsByName.get(letters);
  }

  /** The département that a postcode lies in most often; empty when there is none. */
  String departementOfPostcode(String postcode) {
    List<Place> served = ofPostcode(postcode);
    if (!served.isEmpty()) {
      return served.getFirst().seat().departement();
    }
    String start = postcode.substring(0, postcode.startsWith("97") ? 3 : 2);
    return departements.contains(start) ? start : "";
  }

  /** Whether a word has the form of an INSEE code: five digits, or 2A or 2B and three. */
  static boolean looksLikeCode(String word) {
    if (word.length() != 5 || !isDigit(word.charAt(0))) {
      return false;
    }
    for (int i = 2; i < 5; i++) {
      if (!isDigit(word.charAt(i))) {
        return false;
      }
    }
    char second = word.charAt(1);
    return isDigit(second) || word.charAt(0) == '2' && (second == 'a' || second == 'b');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isDigit(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
