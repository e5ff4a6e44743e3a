package fr.quifaitquoi.api.index;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.database.SqlWork;
import fr.quifaitquoi.api.entry.EntryReader;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the index holds, read from the database: published and public entries, without anything
 * private (those tables are not even asked). A few queries per thousand entries. Thread-safe.
 */
public final class EntryDocuments {
  private static final int PAGE = 1000;
  private static final String NEXT_IDS =
      "select id from entry where id > ? and status = 'publiee' and visibility = 'publique'"
          + " order by id fetch first "
          + PAGE
          + " rows only";

  private final Database database;

  public EntryDocuments(Database database) {
    this.database = database;
  }

  /** The documents of those of the entries that may be shown to anybody. */
  public List<EntryDocument> find(Collection<String> ids) {
    return database.read(connection -> read(connection, ids));
  }

  /**
   * The documents that follow an id in the order of ids, a thousand at most; empty at the end. Each
   * page sees the database as it then is.
   *
   * @param afterId empty to begin
   */
  public List<EntryDocument> listAfter(String afterId) {
    SqlWork<List<EntryDocument>> work =
        connection -> {
          // An entry may be withdrawn between the two readings: a page that comes back empty
          // although there were ids is read again from the last of them.
          String from = afterId;
          while (true) {
            List<String> ids = nextIds(connection, from);
            if (ids.isEmpty()) {
              return List.of();
            }
            List<EntryDocument> documents = read(connection, ids);
            if (!documents.isEmpty()) {
              return documents;
            }
            from = ids.getLast();
          }
        };
    return database.read(work);
  }

  private static List<String> nextIds(Connection connection, String afterId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT_IDS)) {
      statement.setString(1, afterId);
      List<String> ids = new ArrayList<>(PAGE);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    }
  }

  private static List<EntryDocument> read(Connection connection, Collection<String> ids)
      throws SQLException {
    return EntryReader.read(connection, ids, EntryReader.Extent.PUBLIC).values().stream()
        .filter(StoredEntry::isPublic)
        .map(entry ->
            new EntryDocument(
                entry.id(), entry.slug(), entry.content(), entry.sources(), entry.freshness()))
        .toList();
  }
}
