package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.Feature;
import fr.quifaitquoi.indexer.geocoding.Geocoder;
import fr.quifaitquoi.indexer.geocoding.GeocodingQuery;
import fr.quifaitquoi.indexer.geocoding.ReverseQuery;
import fr.quifaitquoi.indexer.reading.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Geocodes one row after the other. Thread-safe. */
final class RowGeocoder {
  private static final Logger LOG = LoggerFactory.getLogger(RowGeocoder.class);

  /** The best one, and the next to compare it with. */
  private static final int CANDIDATES = 2;

  private final Geocoder geocoder;
  private final CsvPlan plan;
  private final RowReader reader;
  private final AtomicBoolean told = new AtomicBoolean();

  RowGeocoder(Geocoder geocoder, CsvPlan plan) {
    this.geocoder = geocoder;
    this.plan = plan;
    reader = new RowReader(plan);
  }

  /** A row as it is given back. */
  record Geocoded(List<String> values, RowStatus status) {}

  /**
   * What was looked for and found for a row.
   *
   * @param values one for each column of the file
   * @param text what was looked for; empty for a point
   * @param found best first; empty unless the outcome is ok
   */
  record Searched(List<String> values, String text, Outcome outcome, List<Feature> found) {}

  Geocoded geocode(Row row) {
    Searched searched = search(row, CANDIDATES);
    Outcome outcome = searched.outcome();
    return new Geocoded(given(searched.values(), outcome), outcome.status());
  }

  /** The values that are given back for a row. */
  List<String> given(List<String> values, Outcome outcome) {
    List<String> given = new ArrayList<>(plan.kept().size() + plan.added().size());
    for (int index : plan.kept()) {
      given.add(values.get(index));
    }
    for (ResultColumn column : plan.added()) {
      given.add(column.value().apply(outcome));
    }
    return given;
  }

  /**
   * Looks for what a row says.
   *
   * @param candidates wanted at most
   */
  Searched search(Row row, int candidates) {
    List<String> values = fitted(row.values());
    if (row.values().stream().allMatch(String::isBlank)) {
      return new Searched(values, "", Outcome.SKIPPED, List.of());
    }
    String text = plan.reverse() ? "" : reader.text(values);
    if (!isAligned(row.values())) {
      return new Searched(values, text, Outcome.ERROR, List.of());
    }
    try {
      return plan.reverse() ? reverse(values, candidates) : search(values, text, candidates);
    } catch (RowReader.UnreadableRowException e) {
      return new Searched(values, text, Outcome.ERROR, List.of());
    } catch (RuntimeException e) {
      // One row that the geocoder cannot bear must not cost the others; the first of a file is
      // told.
      if (told.compareAndSet(false, true)) {
        LOG.error("a row of a file could not be geocoded", e);
      }
      return new Searched(values, text, Outcome.ERROR, List.of());
    }
  }

  /** Separators that are too many at the end of a line mean nothing. */
  private boolean isAligned(List<String> given) {
    return given.size() >= plan.width()
        && given.subList(plan.width(), given.size()).stream().allMatch(String::isBlank);
  }

  /** As many values as there are columns: what is too much stays, in the last one. */
  private List<String> fitted(List<String> given) {
    int width = plan.width();
    if (given.size() == width) {
      return given;
    }
    List<String> fitted = new ArrayList<>(given.subList(0, Math.min(width, given.size())));
    while (fitted.size() < width) {
      fitted.add("");
    }
    if (!isAligned(given) && given.size() > width) {
      fitted.set(width - 1, String.join(" ", given.subList(width - 1, given.size())));
    }
    return fitted;
  }

  private Searched search(List<String> values, String text, int candidates)
      throws RowReader.UnreadableRowException {
    if (text.isEmpty()) {
      return new Searched(values, text, Outcome.SKIPPED, List.of());
    }
    Position near = reader.findPosition(values).orElse(null);
    List<Feature> found =
        geocoder.search(new GeocodingQuery(text, candidates, false, near, reader.filter(values)));
    return new Searched(values, text, Outcome.of(found), found);
  }

  private Searched reverse(List<String> values, int candidates)
      throws RowReader.UnreadableRowException {
    Optional<Position> point = reader.findPosition(values);
    if (point.isEmpty()) {
      return new Searched(values, "", Outcome.SKIPPED, List.of());
    }
    List<Feature> found =
        geocoder.reverse(
            new ReverseQuery(
                point.get(), candidates, GeocodingFields.DEFAULT_RADIUS, reader.filter(values)));
    return new Searched(values, "", Outcome.of(found), found);
  }
}
