package fr.quifaitquoi.api.geocoding.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.quifaitquoi.indexer.geocoding.Feature;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The three files that are given back: the result as XLSX and as CSV, and the workbook of what is
 * to be checked. Not thread-safe.
 */
final class ResultFiles implements AutoCloseable {
  static final String XLSX = "resultat.xlsx";
  static final String CSV = "resultat.csv";
  static final String CHECK = "a-verifier.xlsx";

  /** Excel refuses a sheet with more links than that. */
  private static final int MOST_LINKS = 60_000;

  private static final List<String> HOW_TO =
      List.of(
          "Comment corriger ce fichier",
          "Chaque ligne est une adresse que le géocodage n’a pas trouvée à coup sûr.",
          "Si l’une des trois propositions convient, écrivez son numéro (1, 2 ou 3) dans « choix"
              + " ».",
          "Si aucune ne convient, écrivez l’adresse juste dans « texte corrigé » : elle sera"
              + " cherchée de nouveau.",
          "Si l’adresse ne peut pas être placée, écrivez 0 dans « choix ».",
          "Enregistrez, puis déposez ce fichier et le fichier de résultat, ensemble, sur la page de"
              + " géocodage : vous recevrez le résultat corrigé.",
          "Ne changez ni les noms des colonnes, ni la colonne « ligne ».");

  private final Sheet result;
  private final Sheet check;
  private final CsvWriter csv;
  private final String mapAddress;
  private int links;

  private ResultFiles(Sheet result, Sheet check, CsvWriter csv, String mapAddress) {
    this.result = result;
    this.check = check;
    this.csv = csv;
    this.mapAddress = mapAddress;
  }

  /**
   * Begins the files.
   *
   * @param numbers columns whose values are numbers
   * @param mapAddress of the page that shows a place on a map, without its query
   */
  static ResultFiles open(Path folder, List<String> columns, Set<String> numbers, String mapAddress)
      throws IOException {
    Sheet result = Sheet.open(folder.resolve(XLSX), "Résultat", columns, numbers);
    Sheet check =
        Sheet.open(
            folder.resolve(CHECK), "À vérifier", CheckColumns.ALL, Set.of(CheckColumns.LINE));
    Writer text = Files.newBufferedWriter(folder.resolve(CSV), StandardCharsets.UTF_8);
    // With the mark by which Excel knows UTF-8.
    text.write('\ufeff');
    CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(columns);
    ResultFiles files = new ResultFiles(result, check, csv, mapAddress);
    files.dressCheck();
    return files;
  }

  private void dressCheck() {
    check.width(0, 8);
    check.width(1, 45);
    check.width(2, 8);
    check.width(3, 35);
    for (int i = 1; i <= CheckColumns.CANDIDATES; i++) {
      check.width(CheckColumns.ALL.indexOf(CheckColumns.candidate(i)), 45);
      check.hide(CheckColumns.ALL.indexOf(CheckColumns.key(i)));
    }
  }

  /** Adds a row of the result. */
  void add(List<String> values) throws IOException {
    result.add(values);
    csv.writeRecord(values);
  }

  /**
   * Adds a row to check.
   *
   * @param line of the result
   * @param text what was looked for
   * @param candidates best first
   */
  void addToCheck(String line, String text, List<Feature> candidates) throws IOException {
    List<String> shown = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < CheckColumns.CANDIDATES; i++) {
      boolean there = i < candidates.size();
      shown.add(there ? CheckColumns.describe(candidates.get(i)) : "");
      keys.add(there ? CheckColumns.keyOf(candidates.get(i)).toString() : "");
    }
    addToCheck(line, text, shown, keys);
  }

  /** Adds a row that nobody settled, with the candidates that it had. */
  void addToCheck(String line, String text, List<String> shown, List<String> keys)
      throws IOException {
    String address = mapAddress + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    List<String> values = new ArrayList<>(List.of(line, text, "", ""));
    values.addAll(shown);
    values.add(links < MOST_LINKS ? "" : address);
    values.addAll(keys);
    check.add(values);
    if (links < MOST_LINKS) {
      links++;
      check.link(CheckColumns.ALL.indexOf(CheckColumns.MAP), address, "Voir sur la carte");
    }
  }

  /** Values that were too long for Excel; the CSV has them whole. */
  long cutValues() {
    return result.cut();
  }

  @Override
  public void close() throws IOException {
    try (csv;
        check;
        result) {
      check.explain("Mode d’emploi", HOW_TO);
    }
  }
}
