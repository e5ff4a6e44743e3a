package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.changelog.ChangeLog;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.DatabaseException;
import fr.quifaitquoi.api.database.Transaction;
import fr.quifaitquoi.api.source.ImportCounts;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores one reading of a source, all or nothing: one transaction, whatever the number of rows, in
 * flat memory. To be used so:
 *
 * <pre>{@code
 * try (EntryBatchWriter writer = EntryBatchWriter.begin(database, source, "import:" + code)) {
 *   for each 500 rows: writer.write(rows);
 *   if (writer.findPresence() is fine) { writer.flagMissing(); }
 *   writer.commit(refused, report);   // without it, close() undoes everything: a dry run
 * }
 * }</pre>
 *
 * One thread. Readers and other writers are not kept waiting: the change log is written last.
 */
public final class EntryBatchWriter implements AutoCloseable {
  private final Transaction transaction;
  private final Connection connection;
  private final Change change;
  private final ImportRunRows run;
  private final EntryTables tables;
  private final EntryUpdater updater;
  private final SourceRecords records;
  private final AddedEntries additions;
  private final ChangedIds changed = new ChangedIds();
  private int added;
  private int updated;
  private int unchanged;
  private int gone;

  private EntryBatchWriter(
      Transaction transaction, Source source, String by, @Nullable AdditionListener listener)
      throws SQLException {
    this.transaction = transaction;
    connection = transaction.connection();
    // No finer than the database keeps it.
    Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
    additions = new AddedEntries(source.profile(), at, listener);
    change = new Change(at, by, "Lecture de « " + source.profile().name() + " »");
    run = ImportRunRows.begin(connection, source.id(), at);
    tables = new EntryTables(connection);
    updater = new EntryUpdater(connection, tables, change);
    records = new SourceRecords(connection, source.id(), run.id(), at);
  }

  /**
   * Begins a reading.
   *
   * @param by who does it, for the history: {@code import:<source>}
   */
  public static EntryBatchWriter begin(Database database, Source source, String by) {
    Transaction transaction = database.begin();
    try {
      return new EntryBatchWriter(transaction, source, by, null);
    } catch (SQLException e) {
      transaction.close();
      throw new DatabaseException("the reading could not begin", e);
    }
  }

  /**
   * Begins a reading of a source that is registered with it: when the reading is undone, so is the
   * registration.
   *
   * @param by who does it, for the history: {@code import:<source>}
   */
  public static EntryBatchWriter begin(Database database, SourceProfile profile, String by) {
    return begin(database, profile, by, null);
  }

  /**
   * The same.
   *
   * @param listener hears of what is added; null for nobody
   */
  public static EntryBatchWriter begin(
      Database database, SourceProfile profile, String by, @Nullable AdditionListener listener) {
    Transaction transaction = database.begin();
    try {
      Source source = SourceStore.register(transaction.connection(), profile);
      return new EntryBatchWriter(transaction, source, by, listener);
    } catch (SQLException e) {
      transaction.close();
      throw new DatabaseException("the reading could not begin", e);
    }
  }

  /**
   * Stores rows, some hundreds at a time.
   *
   * @return what became of each, in the same order
   */
  public List<Written> write(List<ReadRow.Taken> rows) {
    try {
      // Hashing is a fifth of the storing: it uses the cores that wait for this thread.
      List<HashedRow> hashed = rows.parallelStream().map(HashedRow::of).toList();
      Map<String, SourceRecords.Known> known =
          records.find(hashed.stream().map(HashedRow::key).toList());
      List<String> freshIds = EntryIds.draw(connection, hashed.size());
      Map<String, String> seenHere = new HashMap<>();
      Map<String, EntryDraft> changedDrafts = new LinkedHashMap<>();
      List<Written> written = new ArrayList<>(hashed.size());
      for (int i = 0; i < hashed.size(); i++) {
        HashedRow row = hashed.get(i);
        String twin = seenHere.get(row.key());
        Written outcome =
            twin != null
                ? new Written(twin, Outcome.DUPLICATE)
                : take(row, known.get(row.key()), freshIds.get(i), changedDrafts);
        seenHere.putIfAbsent(row.key(), outcome.entryId());
        written.add(outcome);
      }
      updater.replace(changedDrafts);
      tables.flush();
      records.flush();
      additions.tell();
      return written;
    } catch (SQLException e) {
      throw new DatabaseException("the rows could not be stored", e);
    }
  }

  private Written take(
      HashedRow row,
      SourceRecords.@Nullable Known known,
      String freshId,
      Map<String, EntryDraft> changedDrafts)
      throws SQLException {
    if (known == null) {
      long recordId = records.nextId();
      tables.insert(freshId, row.draft(), recordId, change);
      records.insert(recordId, row, freshId);
      if (!additions.add(freshId, row)) {
        changed.add(freshId);
      }
      added++;
      return new Written(freshId, Outcome.ADDED);
    }
    if (known.seenInThisRun()) {
      return new Written(known.entryId(), Outcome.DUPLICATE);
    }
    if (known.hash().equals(row.hash()) && !known.gone()) {
      records.touch(known.id());
      unchanged++;
      return new Written(known.entryId(), Outcome.UNCHANGED);
    }
    records.refresh(known.id(), row);
    changedDrafts.put(known.entryId(), row.draft());
    changed.add(known.entryId());
    updated++;
    return new Written(known.entryId(), Outcome.CHANGED);
  }

  /** Notes that rows are still in the source although they could not be taken this time. */
  public void keep(Collection<String> keys) {
    Set<String> bounded = new HashSet<>();
    keys.forEach(key -> bounded.add(HashedRow.boundedKey(key)));
    try {
      records.find(bounded).values().forEach(known -> records.touch(known.id()));
      records.flush();
    } catch (SQLException e) {
      throw new DatabaseException("the rows could not be kept", e);
    }
  }

  /** How many of the source's records have come so far: to be asked once all rows are written. */
  public Presence findPresence() {
    try {
      return run.findPresence(connection);
    } catch (SQLException e) {
      throw new DatabaseException("the source’s records could not be counted", e);
    }
  }

  /**
   * Flags the entries whose record did not come: {@code disparue_source}.
   *
   * @return how many were not flagged before
   */
  public int flagMissing() {
    try {
      gone = run.flagMissing(connection, change.at(), changed);
      return gone;
    } catch (SQLException e) {
      throw new DatabaseException("the missing records could not be flagged", e);
    }
  }

  /** What was done so far, with that number of refused rows. */
  public ImportCounts counts(int refused) {
    return new ImportCounts(added, updated, unchanged, refused, gone);
  }

  /**
   * Makes the reading last, and wakes the index.
   *
   * @param report JSON, without personal data
   */
  public ImportCounts commit(int refused, @Nullable String report) {
    ImportCounts counts = counts(refused);
    try {
      run.end(connection, counts, report);
      additions.log(connection);
      ChangeLog.append(connection, changed.iterator());
    } catch (SQLException e) {
      throw new DatabaseException("the reading could not be committed", e);
    }
    transaction.commit();
    return counts;
  }

  @Override
  public void close() {
    try (transaction;
        tables;
        records) {
      // closed in the reverse order; what was not committed is undone
    } catch (SQLException e) {
      throw new DatabaseException("the reading could not be closed", e);
    }
  }
}
