package fr.quifaitquoi.api.geocoding;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.quifaitquoi.indexer.reading.table.CsvForm;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A table geocoded while it is read: pieces of CSV in the order of its rows, made on every core. No
 * more than a few pieces are in memory at once, and nothing is done ahead of whoever takes them. To
 * be closed; used by one thread.
 */
public final class CsvGeocoding implements AutoCloseable {
  private static final int BATCH_ROWS = 128;
  private static final int BATCH_CHARS = 200_000;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final int AHEAD = 2 * THREADS + 1;

  private final SourceTable table;
  private final CsvForm form;
  private final CsvPlan plan;
  private final RowGeocoder geocoder;
  private final ExecutorService workers;
  private final Deque<Future<Piece>> pieces = new ArrayDeque<>();
  private boolean ended;
  private boolean begun;
  private @Nullable IOException failure;

  private CsvGeocoding(SourceTable table, CsvForm form, CsvPlan plan, GeocoderInService service) {
    this.table = table;
    this.form = form;
    this.plan = plan;
    geocoder = new RowGeocoder(service.geocoder(), plan);
    workers =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("geocodage-", 0).factory());
  }

  /**
   * Begins to geocode a table, which is closed with the result, or when it cannot begin.
   *
   * @param form how the result is written
   * @throws fr.quifaitquoi.api.http.ProblemException when the options name what is not there
   */
  public static CsvGeocoding of(
      SourceTable table, CsvForm form, CsvOptions options, GeocoderInService service)
      throws IOException {
    boolean begun = false;
    try {
      CsvPlan plan = CsvPlan.of(options, table.shape().columns());
      CsvGeocoding geocoding = new CsvGeocoding(table, form, plan, service);
      begun = true;
      return geocoding;
    } finally {
      if (!begun) {
        table.close();
      }
    }
  }

  /**
   * Some of the result.
   *
   * @param bytes whole lines
   * @param tally rows in it
   */
  public record Piece(byte[] bytes, CsvTally tally) {}

  /** Leaves out the header and the first rows: they are there already. */
  public void skip(long rows) throws IOException {
    begun = true;
    for (long i = 0; i < rows; i++) {
      if (table.findNext().isEmpty()) {
        return;
      }
    }
  }

  /** The next piece, the first one with the names of the columns; empty at the end. */
  public Optional<Piece> findNext() throws IOException, InterruptedException {
    if (!begun) {
      begun = true;
      byte[] header = concat(form.mark(), lines(List.of(plan.header(table.shape().columns()))));
      return Optional.of(new Piece(header, new CsvTally()));
    }
    readAhead();
    Future<Piece> first = pieces.poll();
    if (first != null) {
      return Optional.of(result(first));
    }
    if (failure != null) {
      throw failure;
    }
    return Optional.empty();
  }

  /** What was read before a failure is still given. */
  private void readAhead() {
    try {
      while (!ended && pieces.size() < AHEAD) {
        List<Row> batch = batch();
        if (!batch.isEmpty()) {
          pieces.add(workers.submit(() -> geocode(batch)));
        }
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  /** What stands at the end of a result that had to be left unfinished. */
  byte[] lastWord(String message) {
    List<String> values = new ArrayList<>();
    plan.kept().forEach(column -> values.add(""));
    plan.added().forEach(column -> values.add(column.value().apply(Outcome.ERROR)));
    values.set(0, message);
    return lines(List.of(values));
  }

  private List<Row> batch() throws IOException {
    List<Row> rows = new ArrayList<>(BATCH_ROWS);
    int chars = 0;
    while (rows.size() < BATCH_ROWS && chars < BATCH_CHARS) {
      @Nullable Row row = table.findNext().orElse(null);
      if (row == null) {
        ended = true;
        break;
      }
      rows.add(row);
      for (String value : row.values()) {
        chars += value.length();
      }
    }
    return rows;
  }

  private Piece geocode(List<Row> rows) {
    CsvTally tally = new CsvTally();
    List<List<String>> lines = new ArrayList<>(rows.size());
    for (Row row : rows) {
      RowGeocoder.Geocoded geocoded = geocoder.geocode(row);
      tally.add(geocoded.status(), 1);
      lines.add(geocoded.values());
    }
    return new Piece(lines(lines), tally);
  }

  private byte[] lines(List<List<String>> lines) {
    StringWriter text = new StringWriter(1 << 14);
    try (CsvWriter writer = form.writer(text)) {
      lines.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(form.charset());
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream both = new ByteArrayOutputStream(first.length + second.length);
    both.writeBytes(first);
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static Piece result(Future<Piece> piece) throws IOException, InterruptedException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      throw new IOException("rows could not be geocoded", e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    table.close();
  }
}
