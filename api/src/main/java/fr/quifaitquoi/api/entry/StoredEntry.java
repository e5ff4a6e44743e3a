package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.directory.EntryDocument.Freshness;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * An entry as the database has it.
 *
 * @param version grows with each change: the ETag, and what a writer must have seen
 * @param content with private contacts and held passages only where the reader says so
 * @param sources the leading one first
 */
public record StoredEntry(
    String id,
    String slug,
    int version,
    EntryDraft content,
    List<SourceMark> sources,
    Freshness freshness,
    Instant createdAt,
    Change lastChange) {

  /** Whether anybody may see it: the one rule for index, pages and API. */
  public boolean isPublic() {
    return content.identity().status() == Status.PUBLISHED
        && content.identity().visibility() == Visibility.PUBLIC;
  }
}
