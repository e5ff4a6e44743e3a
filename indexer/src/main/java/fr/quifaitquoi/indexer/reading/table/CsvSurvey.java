package fr.quifaitquoi.indexer.reading.table;

import fr.quifaitquoi.indexer.reading.UnreadableFileException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A CSV file looked through from one end to the other before it is worked on: whoever then reads it
 * meets no surprise in the middle.
 *
 * @param columns the values of the first record, as they stand
 * @param rows records after the first, blank lines included
 */
public record CsvSurvey(CsvForm form, List<String> columns, long rows) {

  /**
   * Looks through a file.
   *
   * @throws UnreadableFileException when it is no CSV, or cannot be read to its end
   */
  public static CsvSurvey of(Path file) throws IOException {
    FileFormat format = Sniffer.detect(file);
    if (format != FileFormat.CSV) {
      throw new UnreadableFileException(
          "autre-format",
          0,
          "Le fichier est en " + format.code().toUpperCase(Locale.ROOT) + ", pas en CSV.",
          "Enregistrez-le au format CSV.");
    }
    TextEncoding encoding = TextEncoding.detect(file, null);
    char separator = HeaderSeparator.guess(DelimitedTable.head(file, encoding));
    CsvScan scan;
    try (Reader text = encoding.reader(file)) {
      scan = CsvScan.of(text, separator);
    }
    CsvForm form =
        new CsvForm(
            encoding.charset(), encoding.bom() > 0, separator, scan.lineBreak(), scan.quotes());
    try (CsvRows rows = CsvRows.of(encoding.reader(file), form)) {
      return new CsvSurvey(form, rows.shape().columns(), scan.records() - 1);
    }
  }

  /** Reads the rows. */
  public CsvRows open(Path file) throws IOException {
    TextEncoding encoding = new TextEncoding(form.charset(), form.mark().length, List.of());
    return CsvRows.of(encoding.reader(file), form);
  }
}
