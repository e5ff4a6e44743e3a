package fr.quifaitquoi.api.imports;

import fr.quifaitquoi.indexer.reading.ReadSummary;
import fr.quifaitquoi.indexer.reading.draft.UnmappedValues;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.table.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file turned out to be, for people. */
final class DetectedForm {
  private static final int SHOWN_CATEGORIES = 10;

  private DetectedForm() {}

  static ImportReport.Detected of(ReadSummary summary, Set<String> mapped, Intake intake) {
    return new ImportReport.Detected(
        form(summary.shape()), columns(summary.guesses(), mapped), notes(summary, intake));
  }

  private static String form(TableShape shape) {
    List<String> parts = new ArrayList<>();
    parts.add(shape.format().code().toUpperCase(Locale.ROOT));
    if (!shape.encoding().isEmpty()) {
      parts.add(shape.encoding());
    }
    if (!shape.separator().isEmpty()) {
      String sign = shape.separator().equals("\t") ? "tabulation" : shape.separator();
      parts.add("séparateur «\u00a0" + sign + "\u00a0»");
    }
    if (!shape.part().isEmpty()) {
      parts.add("partie «\u00a0" + shape.part() + "\u00a0»");
    }
    parts.add(shape.columns().size() + " colonnes");
    return String.join(", ", parts);
  }

  private static Map<String, String> columns(List<ColumnGuess> guesses, Set<String> mapped) {
    Map<String, String> columns = new LinkedHashMap<>();
    mapped.stream().sorted().forEach(column -> columns.put(column, "selon la correspondance"));
    for (ColumnGuess guess : guesses) {
      if (!mapped.contains(guess.column())) {
        long percent = Math.round(guess.confidence() * 100);
        columns.put(guess.column(), guess.role().label() + " (deviné à " + percent + "\u00a0%)");
      }
    }
    return columns;
  }

  private static List<String> notes(ReadSummary summary, Intake intake) {
    List<String> notes = new ArrayList<>(summary.notes());
    if (summary.counts().mended() > 0) {
      notes.add("Textes abîmés réparés dans " + summary.counts().mended() + " lignes.");
    }
    if (summary.counts().ignored() > 0) {
      notes.add(summary.counts().ignored() + " lignes vides ou à ignorer n’ont pas été lues.");
    }
    if (intake.weak() > 0) {
      notes.add(
          "Identité faible\u00a0: "
              + intake.weak()
              + " lignes ne se reconnaissent qu’à leur nom et leur commune. Indiquez une clé dans"
              + " la correspondance.");
    }
    if (!summary.categories().isEmpty()) {
      notes.add(
          "Catégories sans correspondance\u00a0: "
              + categories(summary.categories())
              + ". Elles sont gardées comme catégories de la source.");
    }
    return notes.stream().map(PersonalData::hide).toList();
  }

  private static String categories(List<UnmappedValues.Unmapped> categories) {
    String first =
        categories.stream()
            .limit(SHOWN_CATEGORIES)
            .map(c -> "«\u00a0" + c.value() + "\u00a0» (" + c.count() + ")")
            .collect(Collectors.joining(", "));
    int left = categories.size() - SHOWN_CATEGORIES;
    return left > 0 ? first + " et " + left + " autres" : first;
  }
}
