package fr.quifaitquoi.indexer.directory;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A step from one state of the directory to a later one.
 *
 * @param changed entries new or other than before
 * @param removedIds entries that are to be found no more as they were, known or not
 * @param prepared new entries that are ready, whose ids are among those removed; null for none
 * @param sequence of the change log, once the step is made
 */
public record IndexUpdate(
    Collection<EntryDocument> changed,
    Collection<String> removedIds,
    @Nullable PreparedEntries prepared,
    long sequence) {

  /** A step whose entries are still to be made ready. */
  public IndexUpdate(
      Collection<EntryDocument> changed, Collection<String> removedIds, long sequence) {
    this(changed, removedIds, null, sequence);
  }
}
