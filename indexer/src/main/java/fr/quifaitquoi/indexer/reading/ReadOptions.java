package fr.quifaitquoi.indexer.reading;

import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.reading.table.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the person who imports says beside the mapping.
 *
 * @param sourceName name of the directory when there is no mapping; null for the file's name
 * @param format null to tell it by the content
 * @param status of rows of which the mapping says nothing
 */
public record ReadOptions(@Nullable String sourceName, @Nullable FileFormat format, Status status) {
  /** Everything detected, rows published. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, null, Status.PUBLISHED);
}
