package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.EntryReader;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.LinkRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one fiche with what it is linked to, both ways, public content only. */
final class EntryLinks {
  private static final String INCOMING =
      "select entry_id, role from link where target_id = ? order by entry_id, rank"
          + " fetch first 100 rows only";
  private static final String REDIRECT = "select target_id from entry_redirect where id = ?";

  private EntryLinks() {}

  /** A link of the fiche, from it or to it. */
  record Linked(
      LinkRole role,
      boolean incoming,
      String label,
      @Nullable StoredEntry other,
      @Nullable String url) {}

  /** The fiche of an id, whatever its status, with its links. */
  record Found(StoredEntry entry, List<Linked> links) {}

  /** What became of an id that is no fiche any more: the fiche it was merged into, or nothing. */
  record Redirect(Optional<StoredEntry> target) {}

  static Optional<Found> find(Database database, String id) {
    return database.read(connection -> {
      StoredEntry entry = read(connection, Set.of(id)).get(id);
      return entry == null
          ? Optional.empty()
          : Optional.of(new Found(entry, links(connection, entry)));
    });
  }

  static Optional<Redirect> findRedirect(Database database, String id) {
    return database.read(connection -> {
      try (PreparedStatement statement = connection.prepareStatement(REDIRECT)) {
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next()) {
            return Optional.empty();
          }
          String target = row.getString(1);
          return Optional.of(
              new Redirect(
                  target == null
                      ? Optional.empty()
                      : Optional.ofNullable(read(connection, Set.of(target)).get(target))));
        }
      }
    });
  }

  private static Map<String, StoredEntry> read(Connection connection, Set<String> ids)
      throws SQLException {
    return EntryReader.read(connection, ids, EntryReader.Extent.PUBLIC);
  }

  private static List<Linked> links(Connection connection, StoredEntry entry) throws SQLException {
    List<Incoming> incoming = incoming(connection, entry.id());
    Set<String> ids = new LinkedHashSet<>();
    entry
        .content()
        .links()
        .forEach(link -> {
          if (link.targetId() != null) {
            ids.add(link.targetId());
          }
        });
    incoming.forEach(link -> ids.add(link.from()));
    Map<String, StoredEntry> others = read(connection, ids);
    List<Linked> links = new ArrayList<>();
    for (LinkDraft link : entry.content().links()) {
      StoredEntry other = visible(others.get(link.targetId() == null ? "" : link.targetId()));
      links.add(new Linked(link.role(), false, link.label(), other, link.url()));
    }
    for (Incoming link : incoming) {
      StoredEntry other = visible(others.get(link.from()));
      if (other != null) {
        links.add(new Linked(link.role(), true, other.content().identity().name(), other, null));
      }
    }
    return links;
  }

  private static @Nullable StoredEntry visible(@Nullable StoredEntry entry) {
    return entry != null && entry.isPublic() ? entry : null;
  }

  private record Incoming(String from, LinkRole role) {}

  private static List<Incoming> incoming(Connection connection, String id) throws SQLException {
    List<Incoming> links = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(INCOMING)) {
      statement.setString(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String from = rows.getString(1);
          LinkRole.find(rows.getString(2)).ifPresent(role -> links.add(new Incoming(from, role)));
        }
      }
    }
    return links;
  }
}
