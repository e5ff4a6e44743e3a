package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts problems and keeps the first ones, in bounded memory. One thread. */
final class ProblemTally {
  private final int kept;
  private final List<RowProblem> rows = new ArrayList<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private long total;

  ProblemTally(int kept) {
    this.kept = kept;
  }

  void add(RowProblem problem) {
    total++;
    byCode.merge(problem.code(), 1, Integer::sum);
    if (rows.size() < kept) {
      rows.add(PersonalData.hide(problem));
    }
  }

  long total() {
    return total;
  }

  ImportReport.Problems problems() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    byCode.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return new ImportReport.Problems(total, ordered, List.copyOf(rows));
  }
}
