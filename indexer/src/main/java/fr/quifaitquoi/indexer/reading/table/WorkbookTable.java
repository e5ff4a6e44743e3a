package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A sheet of an XLSX workbook. */
final class WorkbookTable {
  private WorkbookTable() {}

  static SourceTable open(Path file, TableOptions options) throws IOException {
    ZipGuard.check(file);
    ReadableWorkbook workbook = openWorkbook(file);
    try {
      Sheet sheet = choose(workbook, options.sheet());
      return SheetTable.of(
          FileFormat.XLSX, sheet.getName(), new Lines(workbook, sheet), options.headerLine());
    } catch (ExcelReaderException | IllegalArgumentException | UncheckedIOException e) {
      workbook.close();
      throw ZipGuard.damaged();
    } catch (UnreadableFileException e) {
      workbook.close();
      throw e;
    } catch (IOException e) {
      // The library says so when the sheet's XML does not even begin well.
      workbook.close();
      throw ZipGuard.damaged();
    }
  }

  /** With formats, by which dates are told from numbers; some generators write none. */
  private static ReadableWorkbook openWorkbook(Path file) throws UnreadableFileException {
    Optional<ReadableWorkbook> workbook = tryOpen(file, true);
    if (workbook.isEmpty()) {
      workbook = tryOpen(file, false);
    }
    return workbook.orElseThrow(ZipGuard::damaged);
  }

  private static Optional<ReadableWorkbook> tryOpen(Path file, boolean withFormats) {
    try {
      ReadingOptions options = new ReadingOptions(withFormats, false);
      return Optional.of(new ReadableWorkbook(file.toFile(), options));
    } catch (IOException
        | ExcelReaderException
        | UncheckedIOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NoSuchElementException
        | NullPointerException e) {
      // The library reads a malformed archive without checks and fails in these ways.
      return Optional.empty();
    }
  }

  private static Sheet choose(ReadableWorkbook workbook, @Nullable String asked)
      throws UnreadableFileException {
    List<Sheet> sheets = workbook.getSheets().toList();
    Optional<Sheet> chosen =
        asked != null
            ? sheets.stream().filter(s -> s.getName().equalsIgnoreCase(asked)).findFirst()
            : sheets.stream().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).findFirst();
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (asked == null) {
      throw Sniffer.empty();
    }
    throw SheetTable.noSuchSheet(asked, sheets.stream().map(Sheet::getName).toList());
  }

  /** The rows of a sheet as texts. */
  private static final class Lines implements SheetTable.Lines {
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    Lines(ReadableWorkbook workbook, Sheet sheet) throws IOException {
      this.workbook = workbook;
      stream = sheet.openStream();
      rows = stream.iterator();
    }

    @Override
    public Optional<SheetTable.Line> findNext() throws IOException {
      try {
        return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
      } catch (ExcelReaderException
          | UncheckedIOException
          | IllegalArgumentException
          | IndexOutOfBoundsException
          | NoSuchElementException
          | NullPointerException e) {
        throw ZipGuard.damaged();
      }
    }

    private static SheetTable.Line line(org.dhatim.fastexcel.reader.Row row) throws IOException {
      int width = row.getCellCount();
      if (width > Limits.COLUMNS * 10) {
        throw Limits.tooManyColumns(row.getRowNum(), width);
      }
      List<String> values = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        Cell cell = row.getCell(i);
        values.add(cell == null ? "" : Cells.text(cell));
      }
      return new SheetTable.Line(row.getRowNum(), values);
    }

    @Override
    public void close() throws IOException {
      stream.close();
      workbook.close();
    }
  }
}
