package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.reading.draft.DraftBuilder;
import fr.quifaitquoi.indexer.reading.draft.UnmappedValues;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuesser;
import fr.quifaitquoi.indexer.reading.guess.GuessedMapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.ValueTable;
import fr.quifaitquoi.indexer.reading.mapping.Values;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import fr.quifaitquoi.indexer.reading.text.TextRepair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A foreign directory, read row by row into drafts. Holds a sample and one row at a time, whatever
 * the file's size. Not thread-safe.
 */
public final class DirectoryReader implements AutoCloseable {
  /** Rows by which columns are guessed. */
  private static final int SAMPLE = 400;

  /** And no more than memory holds with ease. */
  private static final long SAMPLE_CHARS = 5_000_000;

  private final SourceTable table;
  private final Deque<Mended> ahead = new ArrayDeque<>();
  private final Map<String, Integer> index;
  private final List<ColumnGuess> guesses;
  private final Mapping mapping;
  private final UnmappedValues unmapped = new UnmappedValues();
  private final DraftBuilder drafts;
  private final Tally tally = new Tally();

  private record Mended(Row row, List<String> cells, boolean changed) {}

  private static final class Tally {
    private long read;
    private long taken;
    private long refused;
    private long ignored;
    private long mended;
  }

  private DirectoryReader(
      SourceTable table, Optional<Mapping> given, Locators locators, Setup setup)
      throws IOException {
    this.table = table;
    List<String> columns = table.shape().columns();
    index = Values.index(columns);
    List<List<String>> sample = readSample();
    guesses = ColumnGuesser.guess(columns, sample);
    if (given.isPresent()) {
      KnownColumns.check(given.get(), table.shape());
    }
    mapping =
        given
            .map(m -> GuessedMapping.complete(m, guesses))
            .orElseGet(() -> GuessedMapping.of(setup.source(), guesses));
    drafts = new DraftBuilder(mapping, index, locators, setup.options().status(), unmapped);
  }

  private record Setup(Mapping.SourceInfo source, ReadOptions options) {}

  /**
   * Opens a directory.
   *
   * @param mapping what it means; empty to guess all of it
   * @throws UnreadableFileException saying in French what is wrong and how to mend it
   */
  public static DirectoryReader open(
      Path file, Optional<Mapping> mapping, Locators locators, ReadOptions options)
      throws IOException {
    TableOptions form = mapping.map(Mapping::format).orElse(TableOptions.DETECT);
    TableOptions asked =
        options.format() == null
            ? form
            : new TableOptions(
                options.format(),
                form.charset(),
                form.separator(),
                form.sheet(),
                form.headerLine(),
                form.path());
    SourceTable table = Tables.open(file, asked);
    try {
      return new DirectoryReader(
          table, mapping, locators, new Setup(source(file, options), options));
    } catch (IOException e) {
      table.close();
      throw e;
    }
  }

  private static Mapping.SourceInfo source(Path file, ReadOptions options) {
    Path fileName = file.getFileName();
    String base = fileName == null ? "annuaire" : fileName.toString().replaceFirst("\\.[^.]*$", "");
    String named = options.sourceName();
    String name = named == null || named.isBlank() ? base : named;
    String code = ValueTable.slug(name);
    return new Mapping.SourceInfo(
        code.isEmpty() ? "annuaire" : code, name, "licence non précisée", null, null, null);
  }

  private List<List<String>> readSample() throws IOException {
    List<List<String>> sample = new ArrayList<>();
    long chars = 0;
    while (sample.size() < SAMPLE && chars < SAMPLE_CHARS) {
      Optional<Row> row = table.findNext();
      if (row.isEmpty()) {
        break;
      }
      Mended mended = mend(row.get());
      ahead.add(mended);
      sample.add(mended.cells());
      chars += mended.cells().stream().mapToInt(String::length).sum();
    }
    return sample;
  }

  private static Mended mend(Row row) {
    String[] cells = new String[row.values().size()];
    boolean changed = false;
    for (int i = 0; i < cells.length; i++) {
      String raw = row.values().get(i);
      cells[i] = TextRepair.repair(raw);
      changed |= !cells[i].isEmpty() && !cells[i].equals(raw) && !cells[i].equals(raw.strip());
    }
    return new Mended(row, Arrays.asList(cells), changed);
  }

  /** The next row; empty at the end. */
  public Optional<ReadRow> findNext() throws IOException {
    while (true) {
      Optional<Mended> next = findMended();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      Values values = new Values(index, next.get().cells());
      if (next.get().cells().stream().allMatch(String::isEmpty) || drafts.ignores(values)) {
        tally.ignored++;
        continue;
      }
      ReadRow read = read(next.get(), values);
      tally.read++;
      tally.mended += next.get().changed() ? 1 : 0;
      switch (read) {
        case ReadRow.Taken taken -> tally.taken++;
        case ReadRow.Refused refused -> tally.refused++;
      }
      return Optional.of(read);
    }
  }

  private Optional<Mended> findMended() throws IOException {
    return ahead.isEmpty()
        ? table.findNext().map(DirectoryReader::mend)
        : Optional.of(ahead.remove());
  }

  private ReadRow read(Mended mended, Values values) {
    Row row = mended.row();
    int columns = row.values().size();
    if (row.given() > columns) {
      return new ReadRow.Refused(row.line(), null, RowLengths.tooLong(row, columns));
    }
    ReadRow read = drafts.build(row.line(), values);
    if (row.given() < columns && read instanceof ReadRow.Taken taken) {
      return RowLengths.withWarning(taken, row, columns);
    }
    return read;
  }

  /** What was found out so far. */
  public ReadSummary summary() {
    return new ReadSummary(
        mapping.source(),
        table.shape(),
        guesses,
        unmapped.list(),
        table.shape().notes(),
        new ReadSummary.Counts(
            tally.read, tally.taken, tally.refused, tally.ignored, tally.mended));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
