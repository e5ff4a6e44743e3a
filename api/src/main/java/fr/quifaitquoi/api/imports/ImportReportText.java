package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.problem.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for a terminal: plain text, lines of at most about a hundred characters. */
public final class ImportReportText {
  private static final int ROWS = 20;
  private static final int VALUE_WIDTH = 28;

  private ImportReportText() {}

  /** The whole, ended by a new line. */
  public static String write(ImportReport report) {
    StringBuilder text = new StringBuilder();
    text.append(title(report)).append('\n');
    report.explanation().forEach(line -> text.append(line).append('\n'));
    if (!report.detected().form().isEmpty()) {
      text.append("Format\u00a0: ").append(report.detected().form()).append('\n');
    }
    report
        .detected()
        .notes()
        .forEach(note -> text.append("Remarque\u00a0: ").append(note).append('\n'));
    appendColumns(text, report.detected().columns());
    appendCounts(text, report.counts());
    appendPrecisions(text, report.precisions());
    appendProblems(text, "Lignes refusées", report.refused());
    appendProblems(text, "Avertissements", report.warnings());
    return text.toString();
  }

  private static String title(ImportReport report) {
    String what =
        switch (report.verdict()) {
          case STORED -> "Import terminé";
          case DRY_RUN -> "Essai, rien n’est enregistré";
          case REFUSED -> "Import refusé, rien n’est enregistré";
        };
    return String.format(
        Locale.FRANCE,
        "%s\u00a0: %s → source «\u00a0%s\u00a0» (%.1f s)",
        what,
        report.subject().file(),
        report.subject().source(),
        report.subject().seconds());
  }

  private static void appendColumns(StringBuilder text, Map<String, String> columns) {
    if (columns.isEmpty()) {
      return;
    }
    text.append("Colonnes\u00a0:\n");
    int width = columns.keySet().stream().mapToInt(String::length).max().orElse(0);
    columns.forEach((column, meaning) ->
        text.append("  ")
            .append(padded(shorten(column, 40), Math.min(width, 40)))
            .append("  → ")
            .append(meaning)
            .append('\n'));
  }

  private static void appendCounts(StringBuilder text, ImportReport.Counts counts) {
    text.append('\n');
    count(text, "Lignes lues", counts.read());
    count(text, "  ajoutées", counts.added());
    count(text, "  modifiées", counts.changed());
    count(text, "  inchangées", counts.unchanged());
    count(text, "  refusées", counts.refused());
    if (counts.duplicates() > 0) {
      count(text, "  en double", counts.duplicates());
    }
    if (counts.unplaced() > 0) {
      count(text, "Fiches sans lieu", counts.unplaced());
    }
    count(text, "Fiches disparues", counts.gone());
  }

  private static void appendPrecisions(
      StringBuilder text, Map<PlacePrecision, Integer> precisions) {
    if (!precisions.isEmpty()) {
      text.append("Lieux connus\n");
      precisions.forEach((precision, rows) -> count(text, "  " + words(precision), rows));
    }
  }

  private static String words(PlacePrecision precision) {
    return switch (precision) {
      case HOUSE_NUMBER -> "au numéro";
      case STREET -> "à la voie";
      case LOCALITY -> "au lieu-dit";
      case COMMUNE -> "à la commune";
      case TERRITORY -> "au territoire";
    };
  }

  private static void count(StringBuilder text, String label, long number) {
    text.append(padded(label, 18))
        .append(String.format(Locale.FRANCE, "%,10d", number))
        .append('\n');
  }

  private static void appendProblems(
      StringBuilder text, String title, ImportReport.Problems problems) {
    if (problems.total() == 0) {
      return;
    }
    text.append('\n').append(title).append(" (").append(problems.total()).append(")\n");
    problems
        .byCode()
        .forEach((code, n) -> text.append("  ").append(n).append(" × ").append(code).append('\n'));
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"Ligne", "Champ", "Valeur", "Raison et conseil"});
    problems.rows().stream().limit(ROWS).map(ImportReportText::cells).forEach(rows::add);
    appendTable(text, rows);
    long left = problems.total() - Math.min(ROWS, problems.rows().size());
    if (left > 0) {
      text.append("  … et ").append(left).append(" de plus (voir --report).\n");
    }
  }

  private static String[] cells(RowProblem problem) {
    return new String[] {
      String.valueOf(problem.line()),
      shorten(problem.field(), 20),
      shorten(problem.value(), VALUE_WIDTH),
      problem.reason() + " " + problem.hint()
    };
  }

  private static void appendTable(StringBuilder text, List<String[]> rows) {
    int[] widths = new int[3];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (String[] row : rows) {
      text.append("  ");
      for (int i = 0; i < widths.length; i++) {
        text.append(padded(row[i], widths[i])).append("  ");
      }
      text.append(row[3]).append('\n');
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String shorten(String text, int width) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }
}
