package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.SqlArray;
import fr.quifaitquoi.indexer.directory.EntryDocument.Freshness;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads entries by the thousand: one query per table, whatever their number. */
public final class EntryReader {
  /** Which contacts and passages are read. */
  public enum Extent {
    /** What anybody may see: private tables are not even asked. */
    PUBLIC,
    /** Everything, for the service's own use. */
    ALL
  }

  private static final String SELECT =
      "select id, "
          + String.join(", ", EntryColumns.CONTENT)
          + ", version, created_at, changed_at, changed_by, changed_why, gone_since, verified_on,"
          + " verified_by, leading_record "
          + SqlArray.TEXTS
          + " join entry on id = v order by id";

  private EntryReader() {}

  /** The entries of these ids, by id; those that do not exist are left out. */
  public static Map<String, StoredEntry> read(
      Connection connection, Collection<String> ids, Extent extent) throws SQLException {
    Map<String, StoredEntry> entries = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return entries;
    }
    EntryParts parts = EntryParts.read(connection, ids, extent);
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setArray(1, SqlArray.of(connection, ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          StoredEntry entry = toEntry(row, parts);
          entries.put(entry.id(), entry);
        }
      }
    }
    return entries;
  }

  private static StoredEntry toEntry(ResultSet row, EntryParts parts) throws SQLException {
    String id = row.getString("id");
    EntryParts.Sources sources = parts.sourcesOf(id, row.getLong("leading_record"));
    Instant changedAt = instant(row, "changed_at");
    return new StoredEntry(
        id,
        row.getString("slug"),
        row.getInt("version"),
        toDraft(id, row, parts),
        sources.marks(),
        new Freshness(
            date(row, "verified_on"),
            row.getString("verified_by"),
            row.getString("source_date"),
            sources.importedOn(),
            date(row, "gone_since"),
            changedAt),
        instant(row, "created_at"),
        new Change(changedAt, row.getString("changed_by"), row.getString("changed_why")));
  }

  private static EntryDraft toDraft(String id, ResultSet row, EntryParts parts)
      throws SQLException {
    return new EntryDraft(
        toIdentity(row),
        new EntryDraft.Text(
            row.getString("summary"),
            row.getString("description"),
            row.getString("language"),
            row.getString("site"),
            parts.heldOf(id)),
        ConceptJson.read(row.getString("concepts")),
        new EntryDraft.Location(
            parts.placesOf(id), parts.coverageOf(id), row.getString("unplaced_reason")),
        parts.contactsOf(id),
        parts.linksOf(id),
        toDates(row),
        DraftJson.readAttributes(row.getString("attributes")));
  }

  private static EntryDraft.Identity toIdentity(ResultSet row) throws SQLException {
    return new EntryDraft.Identity(
        EntryKind.find(row.getString("kind")).orElseThrow(),
        row.getString("name"),
        row.getString("siren"),
        row.getString("siret"),
        row.getString("rna"),
        Status.find(row.getString("status")).orElseThrow(),
        Visibility.find(row.getString("visibility")).orElseThrow(),
        row.getBoolean("example"));
  }

  private static EntryDraft.Dates toDates(ResultSet row) throws SQLException {
    return new EntryDraft.Dates(
        partial(row.getString("created_text")),
        partial(row.getString("start_text")),
        partial(row.getString("end_text")),
        partial(row.getString("source_date")),
        row.getString("starts_at"),
        row.getString("ends_at"),
        row.getString("recurrence"));
  }

  static @Nullable PartialDate partial(@Nullable String text) {
    return text == null ? null : new PartialDate(text);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
