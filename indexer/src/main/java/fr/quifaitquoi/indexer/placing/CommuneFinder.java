package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.CommuneCode;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names the commune that a row's words state: by INSEE code, else by postcode and name, else by
 * postcode, else by name. The scores are orders of trust set by hand, not measured probabilities:
 * code 0.95, postcode and name 0.9, postcode of a single commune 0.8, name alone 0.55 to 0.75, less
 * when something had to be repaired.
 */
final class CommuneFinder {
  private static final String BY_CODE = "code-commune";
  private static final String BY_POSTCODE = "code-postal";

  private final Geography geography;
  private final CommuneNames names;
  private final CommunePart parts;

  CommuneFinder(Geography geography, PlacerOptions options) {
    this.geography = geography;
    this.names = new CommuneNames(geography, options);
    this.parts = new CommunePart(geography);
  }

  Finding find(StatedPlace stated, Notes notes) {
    if (stated.isEmpty()) {
      return new Finding.Nothing(
          notes.problem(
              "lieu-absent",
              Clue.COMMUNE_NAME,
              "",
              "La ligne ne dit pas où elle se trouve.",
              "Indiquez une commune, un code postal ou des coordonnées."));
    }
    if (stated.code() != null) {
      Optional<Finding> byCode = findByCode(stated.code(), stated, notes);
      if (byCode.isPresent()) {
        return byCode.get();
      }
    }
    return stated.postcode() != null
        ? findByPostcode(stated.postcode(), stated, notes)
        : findByName(stated, notes);
  }

  private Optional<Finding> findByCode(String code, StatedPlace stated, Notes notes) {
    Optional<Territory> coded = geography.findCurrentCommune(code);
    if (coded.isPresent()
        && (stated.name() == null || names.mayBeCalled(coded.get(), stated.name()))) {
      return Optional.of(found(coded.get(), stated, BY_CODE, 0.95));
    }
    Optional<Finding> asPostcode = findByCodeThatIsPostcode(code, stated, notes);
    if (asPostcode.isPresent()) {
      return asPostcode;
    }
    if (coded.isEmpty()) {
      notes.warn(
          "code-commune-inconnu",
          Clue.COMMUNE_CODE,
          code,
          "Aucune commune n’a ni n’a eu ce code INSEE.",
          "Vérifiez le code\u00a0; la commune a été cherchée par son code postal et son nom.");
      return Optional.empty();
    }
    notes.warn(
        "nom-different",
        Clue.COMMUNE_NAME,
        stated.name(),
        "Le code INSEE " + code + " est celui de " + coded.get().name() + ", pas de ce nom.",
        "Vérifiez le code\u00a0; c’est lui qui a été suivi.");
    return Optional.of(found(coded.get(), stated, BY_CODE, 0.6));
  }

  /** A postcode in the code's column: the name must agree, or nothing else may be stated. */
  private Optional<Finding> findByCodeThatIsPostcode(String code, StatedPlace stated, Notes notes) {
    List<Territory> served = geography.findCommunesByPostcode(code);
    String name = stated.name();
    boolean agrees = name != null && served.stream().anyMatch(names.list(name)::contains);
    boolean nothingElse =
        name == null && stated.postcode() == null && geography.findCurrentCommune(code).isEmpty();
    if (served.isEmpty() || !(agrees || nothingElse)) {
      return Optional.empty();
    }
    notes.warn(
        "code-postal-pour-code-commune",
        Clue.COMMUNE_CODE,
        code,
        "Ce code INSEE est en fait un code postal.",
        "Dites dans la correspondance que cette colonne est le code postal.");
    return Optional.of(findByPostcode(code, stated, notes));
  }

  private Finding findByPostcode(String postcode, StatedPlace stated, Notes notes) {
    List<Territory> served = geography.findCommunesByPostcode(postcode);
    if (stated.name() == null) {
      return findByPostcodeAlone(postcode, served, stated, notes);
    }
    List<Territory> named = names.list(stated.name());
    List<Territory> both = named.stream().filter(served::contains).toList();
    if (both.size() > 1) {
      both = names.livingFirst(both, stated.name());
    }
    if (both.size() == 1) {
      return found(both.getFirst(), stated, BY_POSTCODE, 0.9);
    }
    return both.isEmpty()
        ? findByDisagreeing(served, named, stated, notes)
        : names.unsure(both, stated, false, notes);
  }

  private Finding findByPostcodeAlone(
      String postcode, List<Territory> served, StatedPlace stated, Notes notes) {
    if (served.size() == 1) {
      return found(served.getFirst(), stated, BY_POSTCODE, 0.8);
    }
    if (served.isEmpty()) {
      return new Finding.Nothing(
          notes.problem(
              "code-postal-inconnu",
              Clue.POSTCODE,
              postcode,
              "Aucune commune n’est desservie par ce code postal.",
              "Indiquez le nom de la commune ou son code INSEE."));
    }
    return new Finding.Unsure(
        served,
        notes.problem(
            "code-postal-partage",
            Clue.POSTCODE,
            postcode,
            "Ce code postal dessert " + served.size() + " communes.",
            "Indiquez laquelle\u00a0: " + names.listed(served) + "."),
        false);
  }

  /**
   * No commune has both the postcode and the name. A commune of that very name in the département
   * comes before one of the postcode with nearly that name: "Ardres" is not "Andres".
   */
  private Finding findByDisagreeing(
      List<Territory> served, List<Territory> named, StatedPlace stated, Notes notes) {
    String postcode = String.valueOf(stated.postcode());
    List<Territory> sameDepartement =
        names.livingFirst(
            named.stream()
                .filter(c -> CommuneCode.mayHavePostcode(c.id().code(), postcode))
                .toList(),
            stated.name());
    if (sameDepartement.size() == 1) {
      return findBesidePostcode(sameDepartement.getFirst(), served, stated, notes);
    }
    Optional<Territory> close =
        names
            .findClose(served, stated.name())
            .or(() -> named.isEmpty() ? names.findAlike(served, stated.name()) : Optional.empty());
    if (close.isPresent()) {
      notes.warn(
          "nom-corrige",
          Clue.COMMUNE_NAME,
          stated.name(),
          "Aucune commune de ce code postal ne s’écrit ainsi.",
          "Compris\u00a0: " + close.get().name() + ".");
      return found(close.get(), stated, BY_POSTCODE, 0.7);
    }
    return named.isEmpty()
        ? findByPostcodeWithUnknownName(served, stated, notes)
        : findByContradiction(served, named, stated, notes);
  }

  /** A postcode that serves none is that of a CEDEX; one that serves others is worth a word. */
  private Finding findBesidePostcode(
      Territory commune, List<Territory> served, StatedPlace stated, Notes notes) {
    if (!served.isEmpty()) {
      notes.warn(
          "code-postal-autre",
          Clue.POSTCODE,
          stated.postcode(),
          "Ce code postal n’est pas celui de " + commune.name() + ".",
          "Vérifiez-le\u00a0; la commune du même département qui porte ce nom a été retenue.");
    }
    return found(commune, stated, BY_POSTCODE, served.isEmpty() ? 0.85 : 0.7);
  }

  private Finding findByPostcodeWithUnknownName(
      List<Territory> served, StatedPlace stated, Notes notes) {
    if (served.isEmpty()) {
      return names.unknown(stated, notes);
    }
    if (served.size() > 1) {
      return names.unsure(served, stated, true, notes);
    }
    notes.warn(
        "commune-inconnue",
        Clue.COMMUNE_NAME,
        stated.name(),
        "Aucune commune ne porte ou n’a porté ce nom.",
        "La seule commune du code postal a été retenue\u00a0: " + served.getFirst().name() + ".");
    return found(served.getFirst(), stated, BY_POSTCODE, 0.6);
  }

  private Finding findByContradiction(
      List<Territory> served, List<Territory> named, StatedPlace stated, Notes notes) {
    if (served.isEmpty() && named.size() == 1) {
      notes.warn(
          "code-postal-inconnu",
          Clue.POSTCODE,
          stated.postcode(),
          "Aucune commune n’est desservie par ce code postal.",
          "La seule commune de ce nom a été retenue\u00a0: " + named.getFirst().name() + ".");
      return found(named.getFirst(), stated, "nom", 0.5);
    }
    List<Territory> all = new ArrayList<>(served);
    named.stream().filter(c -> !all.contains(c)).forEach(all::add);
    return new Finding.Unsure(
        all,
        notes.problem(
            "commune-contradictoire",
            Clue.COMMUNE_NAME,
            stated.name(),
            "Le code postal " + stated.postcode() + " n’est celui d’aucune commune de ce nom.",
            "Corrigez l’un ou l’autre, ou indiquez le code INSEE."),
        true);
  }

  private Finding findByName(StatedPlace stated, Notes notes) {
    if (stated.name() == null) {
      return new Finding.Nothing(
          notes.problem(
              "lieu-imprecis",
              Clue.DEPARTEMENT,
              stated.departement(),
              "La ligne ne dit que son département.",
              "Indiquez une commune, un code postal ou des coordonnées."));
    }
    return names.findAlone(stated, parts, notes);
  }

  private Finding found(Territory commune, StatedPlace stated, String origin, double score) {
    return new Finding.Found(commune, parts.centre(commune, stated), origin, score);
  }
}
