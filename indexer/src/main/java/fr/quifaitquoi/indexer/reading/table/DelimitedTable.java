package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A CSV file, whatever its separator and encoding. */
final class DelimitedTable implements SourceTable {
  private static final int HEAD_CHARS = 200_000;
  private static final int HEADER_ROWS = 12;

  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final QuoteWatch quotes;
  private final Deque<CsvRecord> ahead = new ArrayDeque<>();
  private final TableShape shape;
  private long line;

  private DelimitedTable(Path file, TextEncoding encoding, TableOptions options)
      throws IOException {
    char separator =
        options.separator() != null ? options.separator() : Separator.guess(head(file, encoding));
    quotes = new QuoteWatch(encoding.reader(file), separator);
    reader = Csv.builder(separator).build(Csv.records(), quotes);
    records = reader.iterator();
    List<String> notes = new ArrayList<>(encoding.notes());
    List<String> columns = Headers.of(readHeader(options), notes);
    shape =
        new TableShape(
            FileFormat.CSV,
            encoding.charset().name(),
            String.valueOf(separator),
            "",
            columns,
            List.copyOf(notes));
  }

  static SourceTable open(Path file, TableOptions options) throws IOException {
    return new DelimitedTable(file, TextEncoding.detect(file, options.charset()), options);
  }

  static String head(Path file, TextEncoding encoding) throws IOException {
    char[] chars = new char[HEAD_CHARS];
    int length = 0;
    try (Reader reader = encoding.reader(file)) {
      for (int n = 0; n >= 0 && length < chars.length; ) {
        n = reader.read(chars, length, chars.length - length);
        length += Math.max(n, 0);
      }
    }
    String text = new String(chars, 0, length);
    int lastLine = text.lastIndexOf('\n');
    return length == HEAD_CHARS && lastLine > 0 ? text.substring(0, lastLine + 1) : text;
  }

  private List<String> readHeader(TableOptions options) throws IOException {
    for (int i = 0; i < HEADER_ROWS; i++) {
      Optional<CsvRecord> record = findRecord();
      if (record.isEmpty()) {
        break;
      }
      ahead.add(record.get());
    }
    if (ahead.isEmpty()) {
      throw Sniffer.empty();
    }
    List<CsvRecord> first = List.copyOf(ahead);
    int index = headerIndex(first, options);
    for (int i = 0; i <= index; i++) {
      ahead.remove();
    }
    List<String> header = first.get(index).getFields();
    int width = Math.max(1, Headers.width(header));
    if (width > Limits.COLUMNS) {
      throw Limits.tooManyColumns(first.get(index).getStartingLineNumber(), width);
    }
    return header.subList(0, width);
  }

  private static int headerIndex(List<CsvRecord> first, TableOptions options) {
    Integer asked = options.headerLine();
    if (asked == null) {
      return Headers.indexOfHeader(first.stream().map(CsvRecord::getFields).toList());
    }
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).getStartingLineNumber() >= asked) {
        return i;
      }
    }
    return 0;
  }

  private Optional<CsvRecord> findRecord() throws IOException {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord next = records.next();
      line = next.getStartingLineNumber();
      return Optional.of(next);
    } catch (CsvParseException e) {
      throw Limits.valueTooLong(Math.max(line + 1, quotes.findOpenQuote()));
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read on", e);
    }
  }

  @Override
  public TableShape shape() {
    return shape;
  }

  @Override
  public Optional<Row> findNext() throws IOException {
    Optional<CsvRecord> record = ahead.isEmpty() ? findRecord() : Optional.of(ahead.remove());
    if (record.isPresent() && !hasMore() && quotes.findOpenQuote() > 0) {
      throw openQuote(quotes.findOpenQuote());
    }
    return record.map(this::row);
  }

  /** The parser reads ahead by whole buffers: an open quote is only sure at the very end. */
  private boolean hasMore() throws IOException {
    if (!ahead.isEmpty()) {
      return true;
    }
    Optional<CsvRecord> next = findRecord();
    next.ifPresent(ahead::add);
    return next.isPresent();
  }

  static UnreadableFileException openQuote(long line) {
    return new UnreadableFileException(
        "guillemet-non-ferme",
        line,
        "Un guillemet ouvert à la ligne " + line + " n’est jamais refermé.",
        "Refermez-le, ou doublez-le (\"\") s’il fait partie du texte\u00a0; sinon tout ce qui suit"
            + " est pris pour une seule valeur.");
  }

  private Row row(CsvRecord record) {
    int columns = shape.columns().size();
    List<String> fields = record.getFields();
    int given = fields.size() > columns ? Math.max(columns, Headers.width(fields)) : fields.size();
    String[] values = new String[columns];
    Arrays.fill(values, "");
    for (int i = 0; i < columns && i < fields.size(); i++) {
      values[i] = unguarded(fields.get(i));
    }
    return new Row(record.getStartingLineNumber(), Arrays.asList(values), given);
  }

  /** Whoever writes CSV for spreadsheets puts an apostrophe before what looks like a formula. */
  private static String unguarded(String text) {
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
