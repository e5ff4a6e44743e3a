package fr.quifaitquoi.indexer.reading.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Cells of a workbook as texts: codes without decimals, dates in ISO form. */
final class Cells {
  /** Letters that only date formats have, once literals and colours are taken away. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private static final Pattern DATE = Pattern.compile("[yd]|m{3,}", Pattern.CASE_INSENSITIVE);

  private Cells() {}

  static String text(Cell cell) {
    CellType type = cell.getType();
    if (type == CellType.EMPTY || type == CellType.ERROR) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isDate(cell) ? date(cell) : plain(number);
    }
    return value == null ? "" : limited(cell.getText());
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE.matcher(LITERALS.matcher(format).replaceAll("")).find();
  }

  private static String date(Cell cell) {
    LocalDateTime date = cell.asDate();
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.withNano(0).toString();
  }

  static String plain(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    // A hostile exponent would write millions of zeros.
    return Math.abs((long) number.scale()) > 400
        ? number.toString()
        : number.stripTrailingZeros().toPlainString();
  }

  private static String limited(String text) {
    return text.length() > Limits.VALUE_CHARS ? text.substring(0, Limits.VALUE_CHARS) : text;
  }
}
