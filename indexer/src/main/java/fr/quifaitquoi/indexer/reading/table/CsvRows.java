package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV text exactly as they stand: the first record names the columns, nothing is
 * mended, padded or left out, so that all can be written again. A row's values are as many as it
 * has.
 */
public final class CsvRows implements SourceTable {
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final TableShape shape;
  private long line;

  private CsvRows(Reader text, CsvForm form) throws IOException {
    reader = Csv.builder(form.separator()).skipEmptyLines(false).build(Csv.records(), text);
    records = reader.iterator();
    Row header = findNext().orElseThrow(Sniffer::empty);
    if (header.given() > Limits.COLUMNS) {
      throw Limits.tooManyColumns(header.line(), header.given());
    }
    shape =
        new TableShape(
            FileFormat.CSV,
            form.charset().name(),
            String.valueOf(form.separator()),
            "",
            header.values(),
            List.of());
  }

  /** Reads a text that begins with the names of its columns, byte-order mark skipped. */
  public static CsvRows of(Reader text, CsvForm form) throws IOException {
    return new CsvRows(text, form);
  }

  @Override
  public TableShape shape() {
    return shape;
  }

  @Override
  public Optional<Row> findNext() throws IOException {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      return Optional.of(new Row(line, record.getFields(), record.getFieldCount()));
    } catch (CsvParseException e) {
      throw Limits.valueTooLong(line + 1);
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read on", e);
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
