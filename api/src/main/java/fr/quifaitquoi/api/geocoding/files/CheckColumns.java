package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.Feature;
import java.util.ArrayList;
import java.util.List;

/** The columns of the workbook in which people check what is not sure. */
final class CheckColumns {
  static final String LINE = "ligne";
  static final String TEXT = "texte donné";
  static final String CHOICE = "choix";
  static final String CORRECTED = "texte corrigé";
  static final String MAP = "carte";
  static final int CANDIDATES = 3;

  static final List<String> ALL;

  static {
    List<String> all = new ArrayList<>(List.of(LINE, TEXT, CHOICE, CORRECTED));
    for (int i = 1; i <= CANDIDATES; i++) {
      all.add(candidate(i));
    }
    all.add(MAP);
    for (int i = 1; i <= CANDIDATES; i++) {
      all.add(key(i));
    }
    ALL = List.copyOf(all);
  }

  private CheckColumns() {}

  static String candidate(int rank) {
    return "proposition " + rank;
  }

  /** What tells a candidate from all others, for software. */
  static String key(int rank) {
    return "id " + rank;
  }

  /** Whether a file is such a workbook. */
  static boolean areIn(List<String> columns) {
    return columns.containsAll(List.of(LINE, TEXT, CHOICE, CORRECTED, key(1)));
  }

  static String describe(Feature feature) {
    String where = feature.where().label();
    return where + " (" + Words.precision(feature.type()) + ")";
  }

  static CandidateKey keyOf(Feature feature) {
    City city = feature.where().city();
    return new CandidateKey(
        feature.type(), feature.id(), city == null ? "" : city.code(), feature.name());
  }
}
