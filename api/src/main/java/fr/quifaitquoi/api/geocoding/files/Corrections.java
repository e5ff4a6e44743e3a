package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people wrote in the workbook of what was to be checked, by line of the result. */
final class Corrections {
  private final Map<String, Correction> byLine;

  private Corrections(Map<String, Correction> byLine) {
    this.byLine = byLine;
  }

  /**
   * A line of the workbook.
   *
   * @param text that was looked for
   * @param choice what the person wrote: the rank of a candidate, 0 for none of them, or nothing
   * @param corrected what to look for instead, or nothing
   */
  record Correction(
      String text, String choice, String corrected, List<String> shown, List<String> keys) {

    /** Whether the person left it as it was. */
    boolean isOpen() {
      return choice.isEmpty() && corrected.isEmpty();
    }

    boolean isGivenUp() {
      return choice.equals("0");
    }

    /** The candidate chosen. */
    Optional<CandidateKey> findChosen() {
      int rank = "123".indexOf(choice);
      return choice.isEmpty() || rank < 0 ? Optional.empty() : CandidateKey.find(keys.get(rank));
    }
  }

  static Corrections read(Path file) throws IOException {
    try (SourceTable table = Tables.open(file, TableOptions.DETECT)) {
      List<String> columns = table.shape().columns();
      for (String needed : CheckColumns.ALL) {
        if (!columns.contains(needed)) {
          throw lost(needed);
        }
      }
      Map<String, Correction> byLine = new HashMap<>();
      for (Optional<Row> row = table.findNext(); row.isPresent(); row = table.findNext()) {
        List<String> values = row.get().values();
        Correction correction = correction(columns, values, row.get().line());
        byLine.put(whole(at(columns, values, CheckColumns.LINE)), correction);
      }
      return new Corrections(byLine);
    }
  }

  private static Correction correction(List<String> columns, List<String> values, long line)
      throws UnreadableFileException {
    List<String> shown = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 1; i <= CheckColumns.CANDIDATES; i++) {
      shown.add(at(columns, values, CheckColumns.candidate(i)));
      keys.add(at(columns, values, CheckColumns.key(i)));
    }
    String choice = whole(at(columns, values, CheckColumns.CHOICE));
    if (!choice.isEmpty() && !choice.matches("[0-3]")) {
      throw new UnreadableFileException(
          "choix-inconnu",
          line,
          "La colonne « choix » attend 1, 2, 3 ou 0 ; la ligne " + line + " a autre chose.",
          "Corrigez-la, ou videz-la et écrivez l’adresse juste dans « texte corrigé ».");
    }
    return new Correction(
        at(columns, values, CheckColumns.TEXT),
        choice,
        at(columns, values, CheckColumns.CORRECTED),
        shown,
        keys);
  }

  /** A whole number as spreadsheets may write it, without its useless decimals. */
  static String whole(String number) {
    return number.strip().replaceFirst("[.,]0+$", "");
  }

  private static String at(List<String> columns, List<String> values, String column) {
    return values.get(columns.indexOf(column)).strip();
  }

  private static UnreadableFileException lost(String column) {
    return new UnreadableFileException(
        "colonne-perdue",
        0,
        "La colonne « " + column + " » manque dans le fichier à vérifier.",
        "Repartez du fichier reçu, et ne changez ni ses colonnes ni leurs noms.");
  }

  /** What was written about a line of the result. */
  Optional<Correction> find(String line) {
    return Optional.ofNullable(byLine.get(whole(line)));
  }
}
