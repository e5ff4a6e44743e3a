package fr.quifaitquoi.api.geocoding.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one table that is written row by row to a file: codes as texts, numbers as numbers.
 * Not thread-safe.
 */
final class Sheet implements AutoCloseable {
  /** What a cell of Excel can hold. */
  static final int MOST_CHARS = 32_767;

  private static final int ROWS_IN_MEMORY = 500;
  private static final double WIDTH = 18;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final boolean[] numbers;
  private int row;
  private long cut;

  private Sheet(OutputStream out, String name, List<String> columns, Set<String> numberColumns) {
    this.out = out;
    workbook = new Workbook(out, "Qui fait quoi", "1.0");
    sheet = workbook.newWorksheet(name);
    numbers = new boolean[columns.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numberColumns.contains(columns.get(i));
      sheet.width(i, WIDTH);
      sheet.value(0, i, columns.get(i));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  /** Begins a workbook with the names of its columns. */
  static Sheet open(Path file, String name, List<String> columns, Set<String> numberColumns)
      throws IOException {
    return new Sheet(Files.newOutputStream(file), name, columns, numberColumns);
  }

  /** Hides a column that only software reads. */
  void hide(int column) {
    sheet.hideColumn(column);
  }

  void width(int column, double characters) {
    sheet.width(column, characters);
  }

  /** Adds a row. */
  void add(List<String> values) throws IOException {
    // The last row may still get a link: it leaves memory when the next one comes.
    if (++row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
    for (int i = 0; i < numbers.length && i < values.size(); i++) {
      put(i, values.get(i));
    }
  }

  private void put(int column, String value) {
    if (value.isEmpty()) {
      return;
    }
    Double number = numbers[column] ? NumberColumns.findNumber(value).orElse(null) : null;
    if (number != null && number == Math.rint(number)) {
      sheet.value(row, column, number.longValue());
    } else if (number != null) {
      sheet.value(row, column, number);
    } else if (value.length() > MOST_CHARS) {
      cut++;
      sheet.inlineString(row, column, value.substring(0, MOST_CHARS - 1) + "…");
    } else {
      // A shared string would stay in memory until the end.
      sheet.inlineString(row, column, value);
    }
  }

  /** Makes a cell of the last row a link. */
  void link(int column, String address, String words) {
    sheet.hyperlink(row, column, HyperLink.external(address, words));
  }

  /** Values that were too long for a cell, and were cut. */
  long cut() {
    return cut;
  }

  /** Adds a sheet of sentences. */
  void explain(String name, List<String> sentences) throws IOException {
    sheet.finish();
    Worksheet words = workbook.newWorksheet(name);
    words.width(0, 110);
    for (int i = 0; i < sentences.size(); i++) {
      words.value(i, 0, sentences.get(i));
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      workbook.finish();
    }
  }
}
