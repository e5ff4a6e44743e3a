package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.FeatureType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reading of a question aims at: which places may answer it, and which rather. */
final class Aim {
  /** More than any difference between names: a hint that disagrees comes last. */
  private static final double DISAGREES = -100;

  /** A name in the right département, under another postcode, after a misspelt one under it. */
  private static final double NEARLY_AGREES = -45;

  private final Admission admission;
  private final Hints hints;
  private final Proximity proximity;
  private final List<Place> served;
  private final String departement;

  Aim(Admission admission, Hints hints, Proximity proximity, Codes codes) {
    this.admission = admission;
    this.hints = hints;
    this.proximity = proximity;
    @Nullable String postcode = hints.postcode();
    served = postcode == null ? List.of() : codes.ofPostcode(postcode);
    departement = postcode == null ? "" : codes.departementOfPostcode(postcode);
  }

  boolean admits(Place place) {
    return admission.admits(place);
  }

  /** Whether the filter or the words ask for a type by its name. */
  boolean asks(FeatureType type) {
    return admission.asks(type) || hints.asked().contains(type);
  }

  /** What is added to the rank of a place for where and what it is; 0 at best. */
  double bias(Place place) {
    return disagreement(place) + proximity.bias(place.position());
  }

  /** How well the place agrees with the hints, 0 to 1. */
  double agreement(Place place) {
    double against = hints.isEmpty() ? 0 : disagreement(place);
    return against == 0 ? 1 : against == NEARLY_AGREES ? 0.8 : 0.45;
  }

  private double disagreement(Place place) {
    if (hints.isEmpty()) {
      return 0;
    }
    boolean type = hints.asked().isEmpty() || hints.asked().contains(place.kind().type());
    boolean commune = hints.commune() == null || hints.commune().equals(place.seat().commune());
    boolean inside =
        hints.departements().isEmpty() || hints.departements().contains(place.seat().departement());
    if (!type || !commune || !inside) {
      return DISAGREES;
    }
    return hints.postcode() == null ? 0 : postcodeDisagreement(place, hints.postcode());
  }

  private double postcodeDisagreement(Place place, String postcode) {
    if (place.kind() == Kind.ARRONDISSEMENT) {
      return postcode.equals(place.where().postcode()) ? 0 : DISAGREES;
    }
    String commune = place.seat().commune();
    for (int i = 0; i < served.size(); i++) {
      if (served.get(i).seat().commune().equals(commune)) {
        return 0;
      }
    }
    boolean near = !departement.isEmpty() && departement.equals(place.seat().departement());
    return near ? NEARLY_AGREES : DISAGREES;
  }

  /** The few communes that the filter or the postcode leaves; null when there are many. */
  @Nullable List<Place> few() {
    if (admission.isRestricted()) {
      return admission.restricted();
    }
    return served.isEmpty() ? null : served;
  }

  /** The postcode that the question names, of a commune that has it; null otherwise. */
  @Nullable String postcodeFor(Place place) {
    String filtered = admission.postcode();
    if (filtered != null) {
      return filtered;
    }
    String said = hints.postcode();
    return said != null && postcodeDisagreement(place, said) == 0 ? said : null;
  }
}
