package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import java.util.List;
import java.util.Locale;

/**
 * Finds territories by what a person wrote: understands the question, looks for it as a name, then
 * for less and less exact ones until something is found, and says how sure it is. Thread-safe.
 */
final class TerritorySearch {
  /** Nothing better than this: look for names inside the question, and for some of its words. */
  private static final double FOUND_LITTLE = NameSearch.MISSPELT - 15;

  private static final double WHOLE_CITY = 1;
  private static final int SPARE = 10;

  private final Codes codes;
  private final QuestionReader reader;
  private final Layer communes;
  private final Layer groupings;

  TerritorySearch(Codes codes, Layer communes, Layer groupings) {
    this.codes = codes;
    this.communes = communes;
    this.groupings = groupings;
    reader = new QuestionReader(codes);
  }

  List<Feature> search(GeocodingQuery query) {
    Words words = Words.of(query.text());
    Admission admission = new Admission(query.filter(), codes);
    Hits hits = new Hits(query.limit() + SPARE);
    Proximity proximity = new Proximity(query.near());
    if (words.size() == 1 && Codes.looksLikeCode(words.get(0))) {
      findByCode(words.get(0).toUpperCase(Locale.ROOT), admission, hits);
    }
    List<Reading> readings = reader.read(words);
    List<Aim> aims =
        readings.stream().map(r -> new Aim(admission, r.hints(), proximity, codes)).toList();
    if (hits.size() == 0) {
      findByName(readings, aims, query.autocomplete(), hits);
    }
    addCommuneOfArrondissement(admission, hits);
    Aim last = aims.isEmpty() ? new Aim(admission, Hints.NONE, proximity, codes) : aims.getLast();
    return Answers.of(hits, query, last);
  }

  /** Who asks for Paris 17e may do with Paris. */
  private void addCommuneOfArrondissement(Admission admission, Hits hits) {
    Hits.Hit first = hits.first();
    if (first != null && first.place().kind() == Kind.ARRONDISSEMENT) {
      Place commune = codes.ofCode(first.place().seat().commune());
      if (commune != null && admission.admits(commune)) {
        hits.offer(commune, first.rank() - WHOLE_CITY, first.quality() * 0.6);
      }
    }
  }

  /** The main commune of a postcode, then the commune of that INSEE code, then the others. */
  private void findByCode(String code, Admission admission, Hits hits) {
    List<Place> served = codes.ofPostcode(code);
    for (int i = 0; i < served.size(); i++) {
      if (admission.admits(served.get(i))) {
        hits.offer(served.get(i), i == 0 ? 0 : -2 - i, i == 0 ? 0.9 : 0.8);
      }
    }
    Place place = codes.ofCode(code);
    if (place != null && admission.admits(place)) {
      hits.offer(place, -1, served.isEmpty() ? 1 : 0.85);
    }
  }

  private void findByName(List<Reading> readings, List<Aim> aims, boolean autocomplete, Hits hits) {
    boolean grouped = aims.stream().anyMatch(TerritorySearch::asksForGroupings);
    Layer layer = grouped ? groupings : communes;
    for (int i = 0; i < readings.size(); i++) {
      boolean exact = layer.findNames(readings.get(i), aims.get(i), autocomplete, hits);
      if (exact && hits.bestRank() > FOUND_LITTLE) {
        return;
      }
    }
    if (hits.bestRank() < FOUND_LITTLE) {
      for (int i = 0; i < readings.size(); i++) {
        layer.findParts(readings.get(i), aims.get(i), hits);
      }
    }
  }

  private static boolean asksForGroupings(Aim aim) {
    return aim.asks(FeatureType.EPCI) || aim.asks(FeatureType.BASSIN_DE_VIE);
  }
}
