package fr.quifaitquoi.indexer.reading.guess;

/**
 * What a column seems to hold.
 *
 * @param column its name in the file
 * @param confidence 0 to 1
 */
public record ColumnGuess(String column, ColumnRole role, double confidence) {}
