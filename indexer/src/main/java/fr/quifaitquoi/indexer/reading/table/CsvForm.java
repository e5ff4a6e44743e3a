package fr.quifaitquoi.indexer.reading.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV text is written, so that what is made of it can be written likewise.
 *
 * @param marked whether it begins with a byte-order mark
 * @param lineBreak {@code \n}, {@code \r\n} or {@code \r}
 */
public record CsvForm(
    Charset charset, boolean marked, char separator, String lineBreak, Quotes quotes) {
  /** What French office software opens without being asked anything. */
  public static final CsvForm OFFICE =
      new CsvForm(StandardCharsets.UTF_8, true, ';', "\r\n", Quotes.NEEDED);

  private static final String MARK = "\ufeff";

  /** Which values stand in quotes. */
  public enum Quotes {
    /** Those that could not be read otherwise. */
    NEEDED(QuoteStrategies.REQUIRED),
    /** Those that are not empty. */
    FILLED(QuoteStrategies.NON_EMPTY),
    ALL(QuoteStrategies.ALWAYS);

    private final QuoteStrategies strategy;

    Quotes(QuoteStrategies strategy) {
      this.strategy = strategy;
    }
  }

  /** The bytes that stand before the first line: none, or the byte-order mark. */
  public byte[] mark() {
    return marked ? MARK.getBytes(charset) : new byte[0];
  }

  /** Writes records in that form; the caller encodes, and writes the {@link #mark()}. */
  public CsvWriter writer(Writer out) {
    return CsvWriter.builder()
        .fieldSeparator(separator)
        .lineDelimiter(LineDelimiter.of(lineBreak))
        .quoteStrategy(quotes.strategy)
        .build(out);
  }
}
