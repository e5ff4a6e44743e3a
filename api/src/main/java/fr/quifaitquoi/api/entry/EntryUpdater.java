package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.SqlArray;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces the content of entries, by batches: history first, then the rows. One thread. */
final class EntryUpdater {
  private static final List<String> PARTS =
      List.of("coverage", "link", "public_contact", "private_contact", "held_text");
  private static final String UPDATE =
      "update entry set "
          + EntryColumns.CONTENT.stream().map(c -> c + " = ?").collect(Collectors.joining(", "))
          + ", version = version + 1, changed_at = ?, changed_by = ?, changed_why = ?,"
          + " gone_since = null where id = ?";

  private final Connection connection;
  private final EntryTables tables;
  private final Change change;

  EntryUpdater(Connection connection, EntryTables tables, Change change) {
    this.connection = connection;
    this.tables = tables;
    this.change = change;
  }

  /** Gives each entry what its leading record now says, save what persons chose. */
  void replace(Map<String, EntryDraft> incoming) throws SQLException {
    if (incoming.isEmpty()) {
      return;
    }
    Map<String, StoredEntry> current =
        EntryReader.read(connection, incoming.keySet(), EntryReader.Extent.ALL);
    Map<String, Set<EntryField>> kept = findPersonsChoices(incoming.keySet());
    writeHistory(connection, current.values());
    deleteParts(incoming.keySet());
    try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
      for (StoredEntry entry : current.values()) {
        EntryDraft draft =
            EntryField.keep(
                kept.getOrDefault(entry.id(), Set.of()),
                entry.content(),
                Objects.requireNonNull(incoming.get(entry.id())));
        bind(update, entry.id(), draft);
        tables.insertParts(entry.id(), draft);
      }
      update.executeBatch();
    }
  }

  private void bind(PreparedStatement update, String id, EntryDraft draft) throws SQLException {
    List<@Nullable Object> values = EntryColumns.values(draft);
    int i = 1;
    for (Object value : values) {
      update.setObject(i++, value instanceof String text ? BulkInsert.withoutNul(text) : value);
    }
    update.setObject(i++, change.at().atOffset(ZoneOffset.UTC));
    update.setString(i++, change.by());
    update.setString(i++, change.why());
    update.setString(i, id);
    update.addBatch();
  }

  /** Keeps what the entries were: public content only. */
  static void writeHistory(Connection connection, Collection<StoredEntry> entries)
      throws SQLException {
    try (BulkInsert versions =
        BulkInsert.into(
            connection,
            "entry_version",
            List.of("entry_id", "version", "changed_at", "changed_by", "changed_why", "content"))) {
      for (StoredEntry entry : entries) {
        Change last = entry.lastChange();
        versions.add(
            entry.id(),
            entry.version(),
            last.at(),
            last.by(),
            last.why(),
            DraftJson.write(DraftJson.publicContent(entry.content())));
      }
      versions.flush();
    }
  }

  private Map<String, Set<EntryField>> findPersonsChoices(Collection<String> ids)
      throws SQLException {
    String sql =
        "select entry_id, field from field_choice where chosen_by is not null"
            + " and entry_id = any(?)";
    Map<String, Set<EntryField>> fields = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, SqlArray.of(connection, ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          fields
              .computeIfAbsent(row.getString(1), id -> EnumSet.noneOf(EntryField.class))
              .add(EntryField.find(row.getString(2)).orElseThrow());
        }
      }
    }
    return fields;
  }

  private void deleteParts(Collection<String> ids) throws SQLException {
    List<Long> placeIds = PlaceRows.detach(connection, ids);
    for (String table : PARTS) {
      try (PreparedStatement statement =
          connection.prepareStatement("delete from " + table + " where entry_id = any(?)")) {
        statement.setArray(1, SqlArray.of(connection, ids));
        statement.executeUpdate();
      }
    }
    PlaceRows.deleteUnused(connection, placeIds);
  }
}
