package fr.quifaitquoi.api.search;

import fr.quifaitquoi.indexer.directory.SearchResult;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search's answer as CSV: RFC 4180, UTF-8 with a byte-order mark for spreadsheets, lists parted
 * by {@code |}. Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class ResultCsv {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final FicheMaker fiches;

  ResultCsv(FicheMaker fiches) {
    this.fiches = fiches;
  }

  byte[] csv(SearchResult result) {
    StringBuilder csv = new StringBuilder(4_096).append(BYTE_ORDER_MARK);
    csv.append(
        FicheColumn.ALL.stream()
            .map(FicheColumn::name)
            .collect(Collectors.joining(",", "", "\r\n")));
    for (SearchResult.Hit hit : result.hits()) {
      Fiche fiche = fiches.of(hit);
      String before = "";
      for (FicheColumn column : FicheColumn.ALL) {
        csv.append(before);
        append(csv, column.value().apply(fiche));
        before = ",";
      }
      csv.append("\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder csv, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Number number -> csv.append(number);
      case Boolean truth -> csv.append(truth);
      case Collection<?> list ->
          csv.append(quoted(list.stream().map(Object::toString).collect(Collectors.joining("|"))));
      default -> csv.append(quoted(value.toString()));
    }
  }

  /** A cell that no spreadsheet takes for a formula. */
  static String quoted(String text) {
    String safe =
        !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !isPhone(text)
            ? "'" + text
            : text;
    boolean needsQuotes = false;
    for (int i = 0; i < safe.length() && !needsQuotes; i++) {
      needsQuotes = ",\"\r\n".indexOf(safe.charAt(i)) >= 0;
    }
    return needsQuotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** An international number is no formula that could do harm. */
  private static boolean isPhone(String text) {
    return text.matches("\\+\\d[\\d .]{4,20}");
  }
}
