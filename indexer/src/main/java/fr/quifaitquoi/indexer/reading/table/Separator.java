package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/** The separator of a CSV file: the one that cuts its first records most alike. */
final class Separator {
  private static final String CANDIDATES = ";,\t|";
  private static final int RECORDS = 60;

  private Separator() {}

  /** Guesses from the beginning of the text; a semicolon for a single column. */
  static char guess(String head) throws IOException {
    return guess(head, CANDIDATES);
  }

  /** Guesses among some; the first of them when none cuts anything. */
  static char guess(String head, String candidates) throws IOException {
    char best = candidates.charAt(0);
    double bestScore = 0;
    for (char candidate : candidates.toCharArray()) {
      double score = score(head, candidate);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /** Share of records of the commonest width, times a little for wider ones. */
  private static double score(String head, char separator) throws IOException {
    Map<Integer, Integer> widths = new HashMap<>();
    int records = 0;
    try (CsvReader<CsvRecord> reader = Csv.builder(separator).ofCsvRecord(new StringReader(head));
        CloseableIterator<CsvRecord> iterator = reader.iterator()) {
      while (records < RECORDS && iterator.hasNext()) {
        widths.merge(iterator.next().getFieldCount(), 1, Integer::sum);
        records++;
      }
    } catch (CsvParseException e) {
      return 0;
    }
    Map.Entry<Integer, Integer> commonest =
        widths.entrySet().stream()
            .filter(e -> e.getKey() > 1)
            .max(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElse(null);
    if (commonest == null) {
      return 0;
    }
    return (double) commonest.getValue() / records * (1 + Math.log(commonest.getKey()) / 10);
  }
}
