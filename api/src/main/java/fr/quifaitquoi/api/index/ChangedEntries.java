package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.index.ChangeReader.Changes;
import fr.quifaitquoi.api.index.Preparation.Logged;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.IndexUpdate;
import fr.quifaitquoi.indexer.directory.PreparedEntries;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What changed since an index's sequence, as the change log and the entries say. Where the rows of
 * the log are those of a preparation, and all of them, its entries are taken as they are.
 */
final class ChangedEntries implements ReadAhead.Source {
  private final ChangeReader changes;
  private final EntryDocuments documents;
  private final Preparations preparations;
  private final DirectoryIndex index;
  private long sequence;

  ChangedEntries(
      ChangeReader changes,
      EntryDocuments documents,
      Preparations preparations,
      DirectoryIndex index) {
    this.changes = changes;
    this.documents = documents;
    this.preparations = preparations;
    this.index = index;
    sequence = index.findSequence().orElseThrow();
  }

  @Override
  public Optional<IndexUpdate> findNext() {
    Optional<Preparation> next = preparations.findNext(sequence);
    if (next.isPresent()) {
      Logged logged = Objects.requireNonNull(next.get().findLogged());
      Changes before = changes.readBetween(sequence, logged.range().after());
      Optional<IndexUpdate> update =
          before.entryIds().isEmpty() ? findReady(next.get(), logged) : read(before);
      if (update.isPresent()) {
        return update;
      }
    }
    return read(changes.readAfter(sequence));
  }

  /** Empty as long as the log does not have the very rows that were announced. */
  private Optional<IndexUpdate> findReady(Preparation preparation, Logged logged) {
    List<String> ids = changes.list(logged.range());
    if (ids.size() != logged.rows()) {
      return Optional.empty();
    }
    PreparedEntries entries = preparation.await();
    if (entries == null || !index.canTake(entries)) {
      preparations.discard(preparation);
      return Optional.empty();
    }
    sequence = logged.range().last();
    return Optional.of(new IndexUpdate(List.of(), ids, entries, sequence));
  }

  private Optional<IndexUpdate> read(Changes next) {
    if (next.entryIds().isEmpty()) {
      return Optional.empty();
    }
    sequence = next.lastSequence();
    List<EntryDocument> shown = documents.find(next.entryIds());
    Set<String> removed = new HashSet<>(next.entryIds());
    shown.forEach(document -> removed.remove(document.id()));
    return Optional.of(new IndexUpdate(shown, removed, sequence));
  }
}
