package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.changelog.LogRange;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import java.util.List;

/**
 * Hears of the entries that a reading adds while its transaction is still open, so that what is
 * made of them may be ready when it is committed. It may never be: then nothing may come of them.
 */
public interface AdditionListener {
  /** Entries that anybody may see, as they will be read from the database. */
  void added(List<EntryDocument> documents);

  /**
   * All is said, and about to be committed.
   *
   * @param range the rows of the change log that are about the added entries
   * @param entries how many rows these are: entries that not everybody may see have theirs too
   */
  void logged(LogRange range, int entries);
}
