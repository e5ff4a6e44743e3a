package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;

/**
 * The separator of a CSV file whose first record is known to name the columns: one that the header
 * has. A column of addresses written with commas is one column.
 */
final class HeaderSeparator {
  private static final String ALL = ",;\t|";

  private HeaderSeparator() {}

  /** Guesses from the beginning of the text; for a single column one that cuts no value. */
  static char guess(String head) throws IOException {
    StringBuilder cutting = new StringBuilder();
    for (char candidate : ALL.toCharArray()) {
      if (headerWidth(head, candidate) > 1) {
        cutting.append(candidate);
      }
    }
    return switch (cutting.length()) {
      case 0 -> unused(head);
      case 1 -> cutting.charAt(0);
      default -> Separator.guess(head, cutting.toString());
    };
  }

  private static char unused(String head) {
    return (char) ALL.chars().filter(c -> head.indexOf(c) < 0).findFirst().orElse(';');
  }

  private static int headerWidth(String head, char separator) throws IOException {
    try (CsvReader<CsvRecord> reader = Csv.builder(separator).ofCsvRecord(new StringReader(head));
        CloseableIterator<CsvRecord> iterator = reader.iterator()) {
      return iterator.hasNext() ? iterator.next().getFieldCount() : 0;
    } catch (CsvParseException e) {
      return 0;
    }
  }
}
