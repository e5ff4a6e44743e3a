package fr.quifaitquoi.indexer.reading.guess;

import fr.quifaitquoi.indexer.reading.mapping.ValueTable;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A column seen through a sample of rows.
 *
 * @param words its name in plain words, what all columns share left out
 * @param values the values that are not empty
 * @param rows rows of the sample
 */
record ColumnProfile(String column, String words, List<String> values, int rows) {

  /** Name of a column as plain words: {@code c_lat_coor1} is {@code c lat coor 1}. */
  static String words(String column) {
    String split = column.replaceAll("(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ");
    String plain = ValueTable.fold(split).replace("°", " numero ");
    return plain.replaceAll("[^a-z0-9]+", " ").replaceAll("(?<=[a-z])(?=\\d)", " ").strip();
  }

  /** Share of the values that are of a shape, 0 when there are none. */
  double share(Predicate<String> shape) {
    return values.isEmpty() ? 0 : (double) values.stream().filter(shape).count() / values.size();
  }

  double filled() {
    return rows == 0 ? 0 : (double) values.size() / rows;
  }

  int distinct() {
    return new HashSet<>(values).size();
  }

  double averageLength() {
    return values.stream().mapToInt(String::length).average().orElse(0);
  }

  /** Every row has a value, and no two the same. */
  boolean identifies() {
    return rows > 0 && values.size() == rows && distinct() == rows;
  }
}
