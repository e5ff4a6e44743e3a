package fr.quifaitquoi.indexer.reading.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The mended values of a row, by column name.
 *
 * @param index rank of each column
 * @param cells one for each column, empty when the row says nothing
 */
public record Values(Map<String, Integer> index, List<String> cells) {

  /** Ranks of the columns, to be shared by all rows of a table. */
  public static Map<String, Integer> index(List<String> columns) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      index.put(columns.get(i), i);
    }
    return index;
  }

  /** The value of a column, empty when it has none or there is no such column. */
  public String get(String column) {
    Integer rank = index.get(column);
    return rank == null ? "" : cells.get(rank);
  }
}
