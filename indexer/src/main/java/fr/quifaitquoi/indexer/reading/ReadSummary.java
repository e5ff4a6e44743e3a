package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.reading.draft.UnmappedValues;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.table.TableShape;
import java.util.List;

/**
 * What was found out about a file so far; complete once its last row is read.
 *
 * @param source the directory, as the mapping names it
 * @param shape format, encoding, separator, columns
 * @param guesses what columns were taken to hold where the mapping says nothing
 * @param categories values that no table knows, kept as the source's own categories
 * @param notes what a person should know of the file as a whole, in French
 * @param counts rows
 */
public record ReadSummary(
    Mapping.SourceInfo source,
    TableShape shape,
    List<ColumnGuess> guesses,
    List<UnmappedValues.Unmapped> categories,
    List<String> notes,
    Counts counts) {

  /**
   * Rows so far.
   *
   * @param ignored rows that the mapping says are no entries
   * @param mended rows in which a broken text was repaired
   */
  public record Counts(long read, long taken, long refused, long ignored, long mended) {}
}
