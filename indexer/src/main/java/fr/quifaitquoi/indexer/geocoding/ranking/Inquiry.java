package fr.quifaitquoi.indexer.geocoding.ranking;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.GeocodingFilter;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.FoundStreet;
import fr.quifaitquoi.indexer.geocoding.address.StreetQuery;
import fr.quifaitquoi.indexer.geocoding.text.AskedAddress;
import fr.quifaitquoi.indexer.geocoding.text.AskedWord;
import fr.quifaitquoi.indexer.geocoding.text.WordWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One search for an address. Readings are tried from the strictest to the most lenient, and no
 * further than until one answer is sure: most queries ask the indexes once.
 */
final class Inquiry {
  /** A street this well matched ends the search among readings less promising. */
  private static final double SURE = 0.93;

  /** Below, typing errors are looked for. */
  private static final double DOUBTFUL = 0.86;

  /** Below, every street of the place is compared. */
  private static final double UNLIKELY = 0.75;

  /** Worse is not worth showing. */
  private static final double LEAST = 0.3;

  /** The same where a territory may have been meant. */
  private static final double LEAST_NAMED = 0.6;

  /** Questions to the indexes at most: whatever is asked, work is bounded. */
  private static final int MOST_QUESTIONS = 14;

  private static final int STREETS = 24;
  private static final int ALL_STREETS = 400;

  private final GeocodingQuery query;
  private final AskedAddress asked;
  private final AddressIndexes streets;
  private final Readings readings;
  private final CommuneFacts communes;
  private final StreetScore score;
  private final Map<String, Candidate> found = new HashMap<>();
  private final Set<String> wantedCodes = new HashSet<>();
  private int questions;
  private double best;
  private double match;

  Inquiry(
      GeocodingQuery query,
      AskedAddress asked,
      AddressIndexes streets,
      Readings readings,
      CommuneFacts communes) {
    this.query = query;
    this.asked = asked;
    this.streets = streets;
    this.readings = readings;
    this.communes = communes;
    GeocodingFilter filter = query.filter();
    for (String code : filter.cityCodes()) {
      wantedCodes.add(code);
      wantedCodes.add(communes.currentCode(code));
    }
    score = new StreetScore(asked, communes, query);
  }

  List<Feature> answer() {
    List<Reading> exact = readings.exact();
    Position near = query.near();
    if (near != null && asked.postcode() == null) {
      addAround(communes.listAround(near), exact);
    }
    askAll(exact, false, SURE);
    boolean placed = !exact.isEmpty();
    if (!placed || best < DOUBTFUL && !isFiltered()) {
      ask(Reading.anywhere(), false, STREETS);
    }
    if (match < DOUBTFUL) {
      askForMistyped(exact);
    }
    return features(LEAST);
  }

  /** Streets of communes that are named as they are written, beside other words that tell. */
  List<Feature> answerNamed() {
    for (Reading reading : readings.exact()) {
      if (best < SURE && !reading.named().isEmpty() && leavesTelling(reading)) {
        ask(reading, false, STREETS);
      }
    }
    return features(LEAST_NAMED);
  }

  private boolean leavesTelling(Reading reading) {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < asked.words().size(); i++) {
      if (!reading.takes(i) && !asked.words().get(i).isNoise()) {
        rest.add(asked.words().get(i).text());
      }
    }
    return WordWeights.tell(rest);
  }

  /** Every reading then asks the same place. */
  private boolean isFiltered() {
    return !wantedCodes.isEmpty() || query.filter().postcode() != null;
  }

  private void addAround(List<Territory> around, List<Reading> exact) {
    if (!around.isEmpty()) {
      exact.addAll(0, readings.begun(communes.listWider(around)));
      exact.addFirst(
          Reading.inCommunes(around.stream().map(t -> t.id().code()).collect(Collectors.toSet())));
    }
  }

  /** Errors in the street's name, then in the commune's, then in both or in short words. */
  private void askForMistyped(List<Reading> exact) {
    askAll(exact, true, DOUBTFUL);
    List<Reading> mistyped = match < DOUBTFUL ? readings.mistyped() : List.of();
    askAll(mistyped, false, DOUBTFUL);
    askAll(mistyped, true, UNLIKELY);
    for (Reading reading : exact) {
      if (match < UNLIKELY) {
        ask(reading, true, ALL_STREETS);
      }
    }
    if (match < UNLIKELY && exact.stream().noneMatch(readings::isSure)) {
      ask(Reading.anywhere(), true, STREETS);
    }
  }

  private void askAll(List<Reading> all, boolean lenient, double enough) {
    for (Reading reading : all) {
      if ((lenient ? match : best) < enough) {
        ask(reading, lenient, STREETS);
      }
    }
  }

  private void ask(Reading reading, boolean lenient, int limit) {
    List<String> words = streetWords(reading);
    if (words.isEmpty() || ++questions > MOST_QUESTIONS) {
      return;
    }
    Set<String> codes = wantedCodes.isEmpty() ? reading.codes() : wantedCodes;
    String wanted = query.filter().postcode();
    Set<String> postcodes = wanted == null ? reading.postcodes() : Set.of(wanted);
    boolean open = query.autocomplete() && asked.isOpen() && words.getLast().equals(lastWord());
    StreetQuery question =
        new StreetQuery(words, open, codes, postcodes, query.near(), lenient, limit);
    for (FoundStreet street : streets.find(question)) {
      Candidate candidate = score.of(street.street(), reading);
      found.merge(candidate.id(), candidate, (a, b) -> a.score() >= b.score() ? a : b);
      best = Math.max(best, candidate.score());
      match = Math.max(match, candidate.match());
    }
  }

  private String lastWord() {
    return asked.words().getLast().text();
  }

  /**
   * What is not the commune's name; everything, when nothing else tells one street from another.
   */
  private List<String> streetWords(Reading reading) {
    List<String> rest = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < asked.words().size(); i++) {
      AskedWord word = asked.words().get(i);
      if (!word.isNoise()) {
        all.add(word.text());
        if (!reading.takes(i)) {
          rest.add(word.text());
        }
      }
    }
    return WordWeights.tell(rest) ? rest : all;
  }

  private List<Feature> features(double least) {
    AddressFeatures features = new AddressFeatures(communes);
    GeocodingFilter filter = query.filter();
    return found.values().stream()
        .filter(c -> c.score() >= least)
        .filter(c -> filter.types().isEmpty() || filter.types().contains(AddressFeatures.type(c)))
        .sorted(
            Comparator.comparingDouble((Candidate c) -> -c.score())
                .thenComparingDouble(c -> -features.importance(c))
                .thenComparing(Candidate::id))
        .limit(query.limit())
        .map(c -> features.feature(c, query.near()))
        .toList();
  }
}
