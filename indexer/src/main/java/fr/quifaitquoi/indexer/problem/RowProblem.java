package fr.quifaitquoi.indexer.problem;

/**
 * Why a row, or a field of it, could not be taken as it stands.
 *
 * @param code stable, kebab-case
 * @param line where the row begins in the file (1 is the first line); for JSON the rank of the
 *     object
 * @param field the column's name in the file
 * @param value what stood there, shortened; never a personal datum
 * @param reason in French
 * @param hint how to mend it, in French
 */
public record RowProblem(
    String code, long line, String field, String value, String reason, String hint) {}
