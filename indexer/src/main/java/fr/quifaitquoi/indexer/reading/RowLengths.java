package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.problem.RowProblem;
import fr.quifaitquoi.indexer.reading.table.Row;
import java.util.ArrayList;
import java.util.List;

/** Rows that have more or fewer values than the file has columns. */
final class RowLengths {
  private RowLengths() {}

  /** With more values than columns none can be trusted to stand in its own. */
  static RowProblem tooLong(Row row, int columns) {
    return new RowProblem(
        "ligne-trop-longue",
        row.line(),
        "",
        "",
        "La ligne a " + row.given() + " valeurs pour " + columns + " colonnes.",
        "Mettez entre guillemets les valeurs qui contiennent le séparateur.");
  }

  static ReadRow.Taken withWarning(ReadRow.Taken taken, Row row, int columns) {
    List<RowProblem> warnings = new ArrayList<>(taken.warnings());
    warnings.add(
        new RowProblem(
            "ligne-trop-courte",
            row.line(),
            "",
            "",
            "La ligne a " + row.given() + " valeurs pour " + columns + " colonnes.",
            "Les dernières colonnes sont prises pour vides\u00a0: vérifiez que la ligne n’est pas"
                + " coupée."));
    return new ReadRow.Taken(
        taken.line(),
        taken.key(),
        taken.weakIdentity(),
        taken.content(),
        taken.draft(),
        List.copyOf(warnings));
  }
}
