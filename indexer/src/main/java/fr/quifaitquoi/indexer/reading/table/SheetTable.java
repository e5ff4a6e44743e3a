package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, whatever its file format: finds the header, skips what is empty. */
final class SheetTable implements SourceTable {
  private static final int HEADER_ROWS = 15;

  /** A row of a sheet. */
  record Line(long number, List<String> values) {
    boolean isBlank() {
      return values.stream().allMatch(String::isBlank);
    }
  }

  /** The rows of a sheet, one after the other. */
  interface Lines extends AutoCloseable {
    Optional<Line> findNext() throws IOException;

    @Override
    void close() throws IOException;
  }

  private final Lines lines;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private final TableShape shape;

  private SheetTable(FileFormat format, String sheet, Lines lines, @Nullable Integer headerLine)
      throws IOException {
    this.lines = lines;
    List<String> notes = new ArrayList<>();
    List<String> columns = Headers.of(readHeader(headerLine), notes);
    shape = new TableShape(format, "UTF-8", "", sheet, columns, List.copyOf(notes));
  }

  static SourceTable of(FileFormat format, String sheet, Lines lines, @Nullable Integer headerLine)
      throws IOException {
    return new SheetTable(format, sheet, lines, headerLine);
  }

  static UnreadableFileException noSuchSheet(String asked, List<String> known) {
    return new UnreadableFileException(
        "feuille-absente",
        0,
        "Le classeur n’a pas de feuille «\u00a0" + asked + "\u00a0».",
        "Ses feuilles sont\u00a0: " + String.join(", ", known) + ".");
  }

  private List<String> readHeader(@Nullable Integer headerLine) throws IOException {
    while (ahead.size() < HEADER_ROWS) {
      Optional<Line> line = findFilled();
      if (line.isEmpty()) {
        break;
      }
      ahead.add(line.get());
    }
    List<Line> first = List.copyOf(ahead);
    if (first.isEmpty()) {
      throw Sniffer.empty();
    }
    int index = headerIndex(first, headerLine);
    for (int i = 0; i <= index; i++) {
      ahead.remove();
    }
    List<String> header = first.get(index).values();
    int width = Math.max(1, Headers.width(header));
    if (width > Limits.COLUMNS) {
      throw Limits.tooManyColumns(first.get(index).number(), width);
    }
    return header.subList(0, Math.min(width, header.size()));
  }

  private static int headerIndex(List<Line> first, @Nullable Integer asked) {
    if (asked == null) {
      return Headers.indexOfHeader(first.stream().map(Line::values).toList());
    }
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).number() >= asked) {
        return i;
      }
    }
    return 0;
  }

  private Optional<Line> findFilled() throws IOException {
    Optional<Line> line = lines.findNext();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.findNext();
    }
    return line;
  }

  @Override
  public TableShape shape() {
    return shape;
  }

  @Override
  public Optional<Row> findNext() throws IOException {
    Optional<Line> line = ahead.isEmpty() ? findFilled() : Optional.of(ahead.remove());
    return line.map(this::row);
  }

  /** Sheets know no row lengths: what lies beyond the header is counted, what lacks is empty. */
  private Row row(Line line) {
    int columns = shape.columns().size();
    String[] values = new String[columns];
    Arrays.fill(values, "");
    for (int i = 0; i < columns && i < line.values().size(); i++) {
      values[i] = line.values().get(i);
    }
    int given = Math.max(columns, Headers.width(line.values()));
    return new Row(line.number(), Arrays.asList(values), given);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
