package fr.quifaitquoi.indexer.reading.table;

import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param encoding name of the character encoding
 * @param separator of a CSV file, else empty
 * @param part sheet of a workbook or path in a JSON file, else empty
 * @param columns their names, no two alike
 * @param notes what a person should know of the file as a whole, in French
 */
public record TableShape(
    FileFormat format,
    String encoding,
    String separator,
    String part,
    List<String> columns,
    List<String> notes) {}
