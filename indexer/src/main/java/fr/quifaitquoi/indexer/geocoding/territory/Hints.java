package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.FeatureType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question says beside the name.
 *
 * @param postcode five digits that are a postcode, or could be one; null when there are none
 * @param commune today's commune of an INSEE code that stands there; null when there is none
 * @param departements codes of those that are named or numbered; empty when there are none
 * @param asked what it says it is ("bassin de vie de…"); empty when it does not say
 */
record Hints(
    @Nullable String postcode,
    @Nullable String commune,
    Set<String> departements,
    Set<FeatureType> asked) {
  static final Hints NONE = new Hints(null, null, Set.of(), Set.of());

  boolean isEmpty() {
    return postcode == null && commune == null && departements.isEmpty() && asked.isEmpty();
  }

  Hints in(Set<String> codes) {
    return new Hints(postcode, commune, codes, asked);
  }

  Hints asking(Set<FeatureType> types) {
    return new Hints(postcode, commune, departements, types);
  }
}
