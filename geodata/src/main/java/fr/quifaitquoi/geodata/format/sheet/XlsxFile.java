package fr.quifaitquoi.geodata.format.sheet;

import fr.quifaitquoi.geodata.format.DecodedColumn;
import fr.quifaitquoi.geodata.format.FormatRequest;
import fr.quifaitquoi.geodata.format.Projector;
import fr.quifaitquoi.geodata.format.RowProgress;
import fr.quifaitquoi.geodata.layer.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes Excel workbooks, row by row. Texts are texts, whatever they begin with. */
public final class XlsxFile {
  private static final int FLUSH = 1_000;
  private static final int LONGEST_TEXT = 32_767;
  private static final double MIN_WIDTH = 12;
  private static final double MAX_WIDTH = 40;

  /** Before it Excel has no dates. */
  private static final int FIRST_YEAR = 1901;

  private XlsxFile() {}

  /** Writes the layers and tables of a request; the stream is left open. */
  public static void write(FormatRequest request, OutputStream out, RowProgress progress)
      throws IOException {
    List<SheetPlan> sheets = SheetPlan.of(request);
    Workbook workbook = new Workbook(out, "Qui fait quoi", "1.0");
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
    for (SheetPlan sheet : sheets) {
      writeSheet(workbook.newWorksheet(sheet.name()), sheet, progress);
    }
    writeReadMe(workbook.newWorksheet(ReadMe.NAME), ReadMe.lines(request.notes(), sheets));
    workbook.finish();
  }

  private static void writeSheet(Worksheet sheet, SheetPlan plan, RowProgress progress)
      throws IOException {
    List<String> headers = plan.headers();
    for (int column = 0; column < headers.size(); column++) {
      sheet.inlineString(0, column, clean(headers.get(column)));
      sheet.style(0, column).bold().set();
      sheet.width(column, Math.clamp(headers.get(column).length() + 4, MIN_WIDTH, MAX_WIDTH));
    }
    sheet.freezePane(0, 1);
    sheet.setAutoFilter(0, 0, plan.extract().count(), headers.size() - 1);
    new Rows(sheet, plan).write(progress);
    sheet.finish();
  }

  private static void writeReadMe(Worksheet sheet, List<List<String>> lines) throws IOException {
    sheet.width(0, 24);
    sheet.width(1, MAX_WIDTH);
    sheet.width(2, 24);
    sheet.width(3, 60);
    for (int line = 0; line < lines.size(); line++) {
      for (int column = 0; column < lines.get(line).size(); column++) {
        sheet.inlineString(line, column, clean(lines.get(line).get(column)));
      }
    }
    sheet.style(0, 0).bold().set();
    sheet.finish();
  }

  /** Without what XML cannot hold, no longer than a cell may be. */
  private static String clean(String text) {
    String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    for (int i = 0; i < cut.length(); i++) {
      if (cut.charAt(i) < ' ') {
        return cut.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]", "");
      }
    }
    return cut;
  }

  /** What a cell holds: a text, a number, a truth, a date or a moment in Paris. */
  private static Object cell(Object value) {
    return switch (value) {
      case String text -> clean(text);
      case List<?> list -> list.stream().map(Object::toString).collect(Collectors.joining("|"));
      case LocalDate date -> date.getYear() < FIRST_YEAR ? date.toString() : date;
      case Instant instant -> {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, ReadMe.ZONE);
        yield moment.getYear() < FIRST_YEAR ? moment.toString() : moment;
      }
      default -> value;
    };
  }

  /** The rows of a sheet. */
  private static final class Rows {
    private final Worksheet sheet;
    private final SheetPlan plan;
    private final List<DecodedColumn> columns;
    private final Projector projector;
    private final boolean positions;
    private final double scale;

    Rows(Worksheet sheet, SheetPlan plan) {
      this.sheet = sheet;
      this.plan = plan;
      this.columns =
          plan.extract().columns().stream()
              .map(column -> new DecodedColumn(column, XlsxFile::cell))
              .toList();
      this.projector = new Projector(plan.extract().layer(), plan.extract().crs());
      this.positions = plan.extract().needsPositions();
      this.scale = Math.pow(10, plan.extract().crs().decimals());
    }

    void write(RowProgress progress) throws IOException {
      Layer layer = plan.extract().layer();
      BitSet rows = plan.extract().rows();
      int line = 1;
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        int column = 0;
        if (plan.withIds()) {
          sheet.inlineString(line, column++, clean(layer.id(row)));
        }
        for (DecodedColumn values : columns) {
          put(line, column++, values.get(row));
        }
        if (positions && projector.moveInside(row)) {
          sheet.value(line, column++, Math.round(projector.x() * scale) / scale);
          sheet.value(line, column, Math.round(projector.y() * scale) / scale);
        }
        if (++line % FLUSH == 0) {
          sheet.flush();
        }
        progress.rowDone();
      }
    }

    private void put(int line, int column, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case String text -> sheet.inlineString(line, column, text);
        case Number number -> sheet.value(line, column, number);
        case Boolean truth -> sheet.value(line, column, truth);
        case LocalDate date -> {
          sheet.value(line, column, date);
          sheet.style(line, column).format("dd/mm/yyyy").set();
        }
        case LocalDateTime moment -> {
          sheet.value(line, column, moment);
          sheet.style(line, column).format("dd/mm/yyyy hh:mm:ss").set();
        }
        default -> throw new IllegalStateException(value.getClass().getName());
      }
    }
  }
}
