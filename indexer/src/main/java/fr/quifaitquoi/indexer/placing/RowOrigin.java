package fr.quifaitquoi.indexer.placing;

import java.util.Map;

/**
 * Where clues were read, so that problems can point there.
 *
 * @param line where the row begins in the file
 * @param columns the file's own name of the column of each clue it has
 */
public record RowOrigin(long line, Map<Clue, String> columns) {

  /** The column's name in the file, or the clue's own word when the file has no such column. */
  public String column(Clue clue) {
    return columns.getOrDefault(clue, clue.key());
  }
}
