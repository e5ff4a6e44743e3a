package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.changelog.ChangeLog;
import fr.quifaitquoi.api.changelog.LogRange;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a listener hears of the entries that one reading adds. One thread. */
final class AddedEntries {
  private final SourceProfile source;
  private final Instant at;
  private final @Nullable AdditionListener listener;
  private final ChangedIds ids = new ChangedIds();
  private final List<EntryDocument> documents = new ArrayList<>();

  /**
   * @param listener null when nobody listens
   */
  AddedEntries(SourceProfile source, Instant at, @Nullable AdditionListener listener) {
    this.source = source;
    this.at = at;
    this.listener = listener;
  }

  /** Takes note of an entry; false when it is to be read from the database instead. */
  boolean add(String id, HashedRow row) {
    if (listener == null || !row.keptAsIs()) {
      return false;
    }
    EntryDraft.Identity identity = row.draft().identity();
    if (identity.status() == Status.PUBLISHED && identity.visibility() == Visibility.PUBLIC) {
      documents.add(AddedDocument.of(id, row, source, at));
    }
    ids.add(id);
    return true;
  }

  /** Tells of what was added since the last time. */
  void tell() {
    if (listener != null && !documents.isEmpty()) {
      listener.added(List.copyOf(documents));
      documents.clear();
    }
  }

  /**
   * Writes the rows of the change log, and tells which they are; to be called once the transaction
   * has changed the row of the source, so that nobody else can.
   */
  void log(Connection connection) throws SQLException {
    if (listener == null || ids.size() == 0) {
      return;
    }
    LogRange range = ChangeLog.appendTogether(connection, ids.iterator());
    Optional<Source> now = SourceStore.find(connection, source.code());
    if (now.isPresent() && now.get().profile().equals(source)) {
      listener.logged(range, ids.size());
    }
  }
}
