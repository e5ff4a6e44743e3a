package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.changelog.ChangeLog;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.StaleStateException;

/**
 * Entries one by one: to read, and to write as a person does. Each write is one transaction with
 * its history and its row in the change log. Thread-safe.
 */
public final class EntryStore implements AutoCloseable {
  private final Database database;
  private final EntrySessions sessions;

  public EntryStore(Database database) {
    this.database = database;
    this.sessions = new EntrySessions(database);
  }

  /** The entry with everything, private contacts included: for those who may see it. */
  public Optional<StoredEntry> find(String id) {
    return database.read(connection -> find(connection, id, EntryReader.Extent.ALL));
  }

  /** What anybody may see at the address of a fiche. */
  public Lookup lookUp(String id) {
    return database.read(connection -> {
      Optional<StoredEntry> found = find(connection, id, EntryReader.Extent.PUBLIC);
      if (found.isEmpty()) {
        return Redirects.lookUp(connection, id);
      }
      EntryDraft.Identity identity = found.get().content().identity();
      if (found.get().isPublic()) {
        return new Lookup.Shown(found.get());
      }
      return identity.status() == Status.ARCHIVED && identity.visibility() == Visibility.PUBLIC
          ? new Lookup.Gone()
          : new Lookup.Unknown();
    });
  }

  /** Published, public entries that link to this one, by name. */
  public List<BackLink> listLinksTo(String id) {
    return database.read(connection -> LinkRows.listTo(connection, id));
  }

  /** What the entry was before, latest first. */
  public List<EntryVersion> listVersions(String id) {
    return database.read(connection -> VersionRows.list(connection, id));
  }

  /** Writes a new entry. */
  public StoredEntry create(EntryDraft draft, Change change) {
    return database.write(connection -> {
      EntryEntity entity = new EntryEntity();
      entity.id = EntryIds.draw(connection, 1).getFirst();
      entity.version = 1;
      entity.createdAt = change.at();
      entity.createdBy = change.by();
      writeAndLog(connection, entity, draft, change);
      return get(connection, entity.id);
    });
  }

  private void writeAndLog(
      Connection connection, EntryEntity entity, EntryDraft draft, Change change)
      throws SQLException {
    try (Session session = sessions.on(connection)) {
      EntryMapping.write(draft, entity, EnumSet.allOf(EntryField.class));
      mark(entity, change);
      session.persist(entity);
      session.flush();
    }
    ChangeLog.append(connection, List.of(entity.id).iterator());
  }

  /**
   * Gives an entry another content. Where it has a source, what differs is from now on the person's
   * choice, and imports leave it alone until it is released.
   *
   * @param seenVersion the version that the writer started from
   * @throws StaleEntryException when it is another one by now
   */
  public StoredEntry save(String id, int seenVersion, EntryDraft draft, Change change) {
    return database.write(connection -> {
      StoredEntry before = get(connection, id);
      if (before.version() != seenVersion) {
        throw new StaleEntryException(id, before.version());
      }
      Set<EntryField> fields = EntryField.differing(before.content(), draft);
      if (fields.isEmpty() && before.content().identity().kind() == draft.identity().kind()) {
        return before;
      }
      EntryUpdater.writeHistory(connection, List.of(before));
      update(connection, before, draft, change);
      if (!before.sources().isEmpty()) {
        FieldChoices.choose(connection, id, fields, change);
      }
      ChangeLog.append(connection, List.of(id).iterator());
      return get(connection, id);
    });
  }

  private void update(Connection connection, StoredEntry before, EntryDraft draft, Change change)
      throws SQLException {
    Set<EntryField> fields = EntryField.differing(before.content(), draft);
    List<Long> places =
        fields.contains(EntryField.LOCATION)
            ? PlaceRows.list(connection, List.of(before.id()))
            : List.of();
    try (Session session = sessions.on(connection)) {
      EntryEntity entity = session.find(EntryEntity.class, before.id());
      EntryMapping.write(draft, entity, fields);
      mark(entity, change);
      entity.places.forEach(row -> session.persist(row.place));
      session.flush();
    } catch (StaleStateException | OptimisticLockException e) {
      throw new StaleEntryException(before.id(), before.version() + 1);
    }
    PlaceRows.deleteUnused(connection, places);
  }

  private static void mark(EntryEntity entity, Change change) {
    entity.changedAt = change.at();
    entity.changedBy = change.by();
    entity.changedWhy = change.why();
  }

  /** Leaves fields to the sources again: the next reading gives them back what it says. */
  public void release(String id, Set<EntryField> fields) {
    database.write(connection -> {
      FieldChoices.release(connection, id, fields);
      return true;
    });
  }

  private static StoredEntry get(Connection connection, String id) throws SQLException {
    return find(connection, id, EntryReader.Extent.ALL)
        .orElseThrow(() -> new EntryNotFoundException(id));
  }

  private static Optional<StoredEntry> find(
      Connection connection, String id, EntryReader.Extent extent) throws SQLException {
    return Optional.ofNullable(EntryReader.read(connection, List.of(id), extent).get(id));
  }

  @Override
  public void close() {
    sessions.close();
  }
}
