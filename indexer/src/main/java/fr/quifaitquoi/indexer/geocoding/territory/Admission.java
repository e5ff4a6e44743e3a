package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a place must be to be an answer: a filter, with its codes resolved to today's communes. */
final class Admission {
  private final Set<FeatureType> types;
  private final @Nullable String postcode;
  private final Set<String> codes;
  private final List<Place> restricted;
  private final boolean isRestricted;

  Admission(GeocodingFilter filter, Codes codes) {
    types = filter.types();
    postcode = filter.postcode();
    this.codes = new HashSet<>();
    isRestricted = postcode != null || !filter.cityCodes().isEmpty();
    List<Place> within = new ArrayList<>();
    for (String code : filter.cityCodes()) {
      Place place = codes.ofCode(code);
      if (place != null) {
        boolean arrondissement = place.kind() == Kind.ARRONDISSEMENT;
        this.codes.add(arrondissement ? place.id() : place.seat().commune());
        within.add(place);
      }
    }
    if (postcode != null) {
      within = keep(codes.ofPostcode(postcode), filter.cityCodes().isEmpty());
    }
    restricted = within;
    if (postcode != null) {
      this.codes.clear();
      within.forEach(p -> this.codes.add(codeOf(p)));
    }
  }

  private List<Place> keep(List<Place> served, boolean all) {
    List<Place> both = new ArrayList<>();
    for (Place place : served) {
      if (all || codes.contains(codeOf(place))) {
        both.add(place);
      }
    }
    return both;
  }

  private static String codeOf(Place place) {
    return place.kind() == Kind.ARRONDISSEMENT ? place.id() : place.seat().commune();
  }

  /** Whether the place may be an answer. */
  boolean admits(Place place) {
    return (types.isEmpty() || types.contains(place.kind().type()))
        && (!isRestricted || codes.contains(codeOf(place)));
  }

  /** Whether the commune, or an arrondissement of it, may be an answer. */
  boolean admitsWithin(Place commune) {
    if (!types.isEmpty() && !types.contains(commune.kind().type())) {
      return false;
    }
    return !isRestricted
        || restricted.stream().anyMatch(p -> p.seat().commune().equals(commune.id()));
  }

  /** Whether a type is asked for by name. */
  boolean asks(FeatureType type) {
    return types.contains(type);
  }

  /** Whether only some communes may be an answer. */
  boolean isRestricted() {
    return isRestricted;
  }

  /** Those communes and arrondissements. */
  List<Place> restricted() {
    return restricted;
  }

  @Nullable String postcode() {
    return postcode;
  }
}
