package fr.quifaitquoi.indexer.reading.table;

import org.jspecify.annotations.Nullable;

/**
 * What a person knows of a file's form; whatever is null is detected from the content.
 *
 * @param charset such as {@code windows-1252}
 * @param separator of a CSV file
 * @param sheet name of the sheet of a workbook
 * @param headerLine line of the column names, 1 is the first
 * @param path where the rows are in a JSON file ({@code service}, {@code layers.features})
 */
public record TableOptions(
    @Nullable FileFormat format,
    @Nullable String charset,
    @Nullable Character separator,
    @Nullable String sheet,
    @Nullable Integer headerLine,
    @Nullable String path) {
  /** Detect everything. */
  public static final TableOptions DETECT = new TableOptions(null, null, null, null, null, null);
}
