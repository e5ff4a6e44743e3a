package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.geodata.Position;
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

  Geocoded geocode(Row row) {
    List<String> values = fitted(row.values());
    Outcome outcome = outcome(row.values(), values);
    List<String> given = new ArrayList<>(plan.kept().size() + plan.added().size());
    for (int index : plan.kept()) {
      given.add(values.get(index));
    }
    for (ResultColumn column : plan.added()) {
      given.add(column.value().apply(outcome));
    }
    return new Geocoded(given, outcome.status());
  }

  private Outcome outcome(List<String> given, List<String> fitted) {
    if (given.stream().allMatch(String::isBlank)) {
      return Outcome.SKIPPED;
    }
    if (!isAligned(given)) {
      return Outcome.ERROR;
    }
    try {
      return plan.reverse() ? reverse(fitted) : search(fitted);
    } catch (RowReader.UnreadableRowException e) {
      return Outcome.ERROR;
    } catch (RuntimeException e) {
      // One row that the geocoder cannot bear must not cost the others; the first of a file is
      // told.
      if (told.compareAndSet(false, true)) {
        LOG.error("a row of a file could not be geocoded", e);
      }
      return Outcome.ERROR;
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

  private Outcome search(List<String> values) throws RowReader.UnreadableRowException {
    String text = reader.text(values);
    if (text.isEmpty()) {
      return Outcome.SKIPPED;
    }
    Position near = reader.findPosition(values).orElse(null);
    return Outcome.of(
        geocoder.search(new GeocodingQuery(text, CANDIDATES, false, near, reader.filter(values))));
  }

  private Outcome reverse(List<String> values) throws RowReader.UnreadableRowException {
    Optional<Position> point = reader.findPosition(values);
    if (point.isEmpty()) {
      return Outcome.SKIPPED;
    }
    return Outcome.of(
        geocoder.reverse(
            new ReverseQuery(
                point.get(), CANDIDATES, GeocodingFields.DEFAULT_RADIUS, reader.filter(values))));
  }
}
