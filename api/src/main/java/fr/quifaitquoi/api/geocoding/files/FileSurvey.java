package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.ColumnChoice;
import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuesser;
import fr.quifaitquoi.indexer.reading.guess.ColumnRole;
import fr.quifaitquoi.indexer.reading.table.Row;
import fr.quifaitquoi.indexer.reading.table.SourceTable;
import fr.quifaitquoi.indexer.reading.table.TableOptions;
import fr.quifaitquoi.indexer.reading.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file is, seen by reading it once to its end: whatever is wrong in it is known before
 * anything is done with it.
 *
 * @param columns their names, no two alike
 * @param rows how many there are
 * @param sample the first ones
 * @param numbers names of the columns that hold numbers, and no codes
 * @param guesses what columns seem to hold
 */
public record FileSurvey(
    List<String> columns,
    long rows,
    List<List<String>> sample,
    Set<String> numbers,
    List<ColumnGuess> guesses) {
  /** An Excel sheet has 1,048,576 lines, the first of which names the columns. */
  public static final long MOST_ROWS = 1_000_000;

  private static final int SAMPLE = 200;

  /** The columns that seem to say where a row is, in the order of an address. */
  public List<String> addressColumns() {
    return ColumnChoice.addressColumns(columns, guesses);
  }

  /** The column that seems to hold a role. */
  public Optional<String> findColumn(ColumnRole role) {
    return guesses.stream().filter(g -> g.role() == role).map(ColumnGuess::column).findFirst();
  }

  /** Reads a file of any format that is read here. */
  static FileSurvey of(Path file) throws IOException {
    try (SourceTable table = Tables.open(file, TableOptions.DETECT)) {
      List<String> columns = table.shape().columns();
      List<List<String>> sample = new ArrayList<>();
      NumberColumns numbers = new NumberColumns(columns);
      long rows = 0;
      for (Optional<Row> row = table.findNext(); row.isPresent(); row = table.findNext()) {
        if (++rows > MOST_ROWS) {
          throw tooManyRows();
        }
        numbers.add(row.get().values());
        if (sample.size() < SAMPLE) {
          sample.add(List.copyOf(row.get().values()));
        }
      }
      if (rows == 0) {
        throw new UnreadableFileException(
            "fichier-vide",
            0,
            "Le fichier n’a aucune ligne sous celle des noms de colonnes.",
            "Vérifiez que c’est le bon fichier, et que sa première ligne nomme les colonnes.");
      }
      List<ColumnGuess> guesses = ColumnGuesser.guess(columns, sample);
      return new FileSurvey(columns, rows, sample, numbers.names(guesses), guesses);
    }
  }

  private static UnreadableFileException tooManyRows() {
    return new UnreadableFileException(
        "trop-de-lignes",
        MOST_ROWS,
        "Le fichier a plus d’un million de lignes.",
        "Partagez-le en plusieurs, ou géocodez-le en ligne de commande"
            + " («\u00a0./quifaitquoi geocode\u00a0»), sans limite.");
  }
}
