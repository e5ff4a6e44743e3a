package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.reader.CsvReader;

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
}
