package fr.quifaitquoi.indexer.reading.table;

import java.util.List;

/**
 * A row of a foreign file.
 *
 * @param line where it begins in the file (1 is the first line); for JSON the rank of the object
 * @param values one for each column of the table, as they stand in the file; empty when absent
 * @param given how many values the row really has; more or fewer than the columns when misaligned
 */
public record Row(long line, List<String> values, int given) {}
