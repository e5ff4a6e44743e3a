package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/** How CSV is read here: leniently on lengths and quotes, strictly on sizes. */
final class Csv {
  private Csv() {}

  static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(Limits.VALUE_CHARS);
  }

  /** Records no bigger than memory can hold a sample of. */
  static CsvRecordHandler records() {
    return CsvRecordHandler.of(c ->
        c.maxFields(Limits.COLUMNS * 10)
            .maxFieldSize(Limits.VALUE_CHARS)
            .maxRecordSize(Limits.ROW_CHARS));
  }
}
