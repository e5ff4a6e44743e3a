package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings places that stand at the centre of their commune to their address, when it is found there
 * surely enough. What is not is left at the centre, with the reason, for a person to look at.
 */
public final class AddressPlacing {
  /** Below it an answer is wrong too often to be taken unseen; see docs/geocoding.md. */
  public static final double THRESHOLD = 0.6;

  private static final int LONGEST_SHOWN = 80;

  private final Geography geography;
  private final AddressLocator locator;

  /**
   * A place of a row.
   *
   * @param line where the row begins in its file
   */
  public record Asked(long line, PlaceDraft place) {}

  /** What became of a place; a warning when a person should look at it. */
  public record Answer(PlaceDraft place, Optional<RowProblem> warning) {}

  public AddressPlacing(Geography geography, AddressLocator locator) {
    this.geography = geography;
    this.locator = locator;
  }

  /** Whether an address may tell more of that place than is known. */
  public boolean mayRefine(PlaceDraft place) {
    return place.precision() == PlacePrecision.COMMUNE
        && !place.addressGiven().isBlank()
        && locator.knows(place.communeCode());
  }

  /**
   * Looks the places up, all at once.
   *
   * @return one answer a place, in order
   * @throws IOException when the geocoder does not answer
   */
  public List<Answer> refine(List<Asked> asked) throws IOException, InterruptedException {
    List<AddressClue> clues = asked.stream().map(one -> clue(one.place())).toList();
    List<Optional<LocatedAddress>> found = locator.locate(clues);
    List<Answer> answers = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      answers.add(answer(asked.get(i), found.get(i).orElse(null)));
    }
    return answers;
  }

  private AddressClue clue(PlaceDraft place) {
    String name =
        geography.find(TerritoryId.commune(place.communeCode())).map(Territory::name).orElse("");
    return new AddressClue(place.addressGiven(), place.postcode(), place.communeCode(), name);
  }

  private Answer answer(Asked asked, @Nullable LocatedAddress found) {
    PlaceDraft place = asked.place();
    PlacePrecision precision = found == null ? PlacePrecision.COMMUNE : precision(found.type());
    if (found == null || precision == PlacePrecision.COMMUNE) {
      return unsure(
          asked,
          "adresse-inconnue",
          "Cette adresse n’a pas été trouvée dans la commune.",
          "Corrigez la voie, ou placez la fiche à la main.");
    }
    String today =
        geography.findCurrentCommune(found.communeCode()).map(t -> t.id().code()).orElse("");
    if (!today.equals(place.communeCode())) {
      return unsure(
          asked,
          "adresse-hors-commune",
          "Le géocodeur la trouve ailleurs\u00a0: " + found.label() + ".",
          "Corrigez la commune ou l’adresse.");
    }
    if (found.score() < THRESHOLD) {
      return unsure(
          asked,
          "adresse-a-verifier",
          String.format(
              Locale.FRENCH,
              "La meilleure réponse n’est pas assez sûre (%.2f)\u00a0: %s.",
              found.score(),
              found.label()),
          "Si c’est elle, écrivez l’adresse ainsi\u00a0; sinon, corrigez-la.");
    }
    double score = Math.round(found.score() * 100) / 100.0;
    String reason = reason(found.type(), place.addressGiven());
    PlaceDraft.Placing placing = new PlaceDraft.Placing(locator.origin(), score, reason);
    return new Answer(place.at(found.position(), precision, placing), Optional.empty());
  }

  private static PlacePrecision precision(FeatureType type) {
    return switch (type) {
      case HOUSE_NUMBER -> PlacePrecision.HOUSE_NUMBER;
      case STREET -> PlacePrecision.STREET;
      case LOCALITY -> PlacePrecision.LOCALITY;
      case MUNICIPALITY, DEPARTEMENT, REGION, EPCI, BASSIN_DE_VIE -> PlacePrecision.COMMUNE;
    };
  }

  /** Why it is no more precise than it is. */
  private static String reason(FeatureType type, String address) {
    boolean numbered = AddressPrecision.of(address) == PlacePrecision.HOUSE_NUMBER;
    return switch (type) {
      case HOUSE_NUMBER -> "numero-trouve";
      case STREET -> numbered ? "numero-absent-de-la-voie" : "voie-sans-numero";
      default -> "lieu-dit";
    };
  }

  private static Answer unsure(Asked asked, String code, String reason, String hint) {
    PlaceDraft place = asked.place();
    PlaceDraft.Placing kept =
        new PlaceDraft.Placing(place.placing().origin(), place.placing().score(), code);
    String shown = place.addressGiven();
    String value =
        shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…";
    return new Answer(
        place.at(place.position(), place.precision(), kept),
        Optional.of(new RowProblem(code, asked.line(), "adresse", value, reason, hint)));
  }
}
