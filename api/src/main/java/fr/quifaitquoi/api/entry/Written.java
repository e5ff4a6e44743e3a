package fr.quifaitquoi.api.entry;

/**
 * What became of a row.
 *
 * @param entryId the entry that the row's key names
 */
public record Written(String entryId, Outcome outcome) {}
