package fr.quifaitquoi.indexer.geocoding.address.reading;

import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the rows of a file that are refused, and keeps the first. */
final class Problems {
  private static final int KEPT = 100;
  private static final int LONGEST_VALUE = 60;

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<RowProblem> first = new ArrayList<>();
  private long refused;

  void add(String code, long line, Cell cell, String reason, String hint) {
    refused++;
    counts.merge(code, 1L, Long::sum);
    if (first.size() < KEPT) {
      String value = cell.value();
      String shown =
          value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
      first.add(new RowProblem(code, line, cell.column(), shown, reason, hint));
    }
  }

  long refused() {
    return refused;
  }

  AddressFileReport report(String format, long taken) {
    return new AddressFileReport(format, taken, refused, counts, first);
  }

  List<RowProblem> first() {
    return first;
  }

  /** What stands in a column of a row. */
  record Cell(String column, String value) {}
}
