package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.reading.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Geocodes rows and keeps several candidates of each, for those who let people choose. Thread-safe.
 */
public final class RowCandidates {
  private static final int MOST = 3;

  private final CsvPlan plan;
  private final RowGeocoder geocoder;

  private RowCandidates(GeocoderInService service, CsvPlan plan) {
    this.plan = plan;
    geocoder = new RowGeocoder(service.geocoder(), plan);
  }

  /**
   * Rows of a file.
   *
   * @param columns names of the file's columns
   * @throws fr.quifaitquoi.api.http.ProblemException when the options name what is not there
   */
  public static RowCandidates of(
      GeocoderInService service, CsvOptions options, List<String> columns) {
    return new RowCandidates(service, CsvPlan.of(options, columns));
  }

  /**
   * A row that was looked for.
   *
   * @param values the row as it is given back
   * @param text what was looked for
   * @param found best first
   */
  public record Candidates(
      List<String> values, String text, RowStatus status, List<Feature> found) {}

  /** The names of the columns that are given back. */
  public List<String> header(List<String> columns) {
    return plan.header(columns);
  }

  /** How many of these the file had itself; the others are added behind. */
  public int keptColumns() {
    return plan.kept().size();
  }

  /** Looks for a row. */
  public Candidates find(Row row) {
    RowGeocoder.Searched searched = geocoder.search(row, MOST);
    return new Candidates(
        geocoder.given(searched.values(), searched.outcome()),
        searched.text(),
        searched.outcome().status(),
        searched.found());
  }

  /** What each column that a search can add says of such answers, by its name. */
  public static Map<String, String> describe(List<Feature> found) {
    Outcome outcome = Outcome.of(found);
    Map<String, String> values = new LinkedHashMap<>();
    for (ResultColumn column : ResultColumn.SEARCH) {
      values.put(column.name(), column.value().apply(outcome));
    }
    return values;
  }
}
