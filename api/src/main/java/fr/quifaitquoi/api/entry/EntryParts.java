package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.SqlArray;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.PlaceRole;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on a set of entries, read table by table.
 *
 * @param places by entry id, like the others, each in the order of its rank
 */
record EntryParts(
    Map<String, List<PlaceDraft>> places,
    Map<String, List<TerritoryId>> coverage,
    Map<String, List<Ranked<ContactDraft>>> contacts,
    Map<String, List<LinkDraft>> links,
    Map<String, List<String>> held,
    Map<String, List<SourceLine>> sources) {

  private static final String PLACES =
      "select ep.entry_id, ep.role, p.address_given, p.postcode, p.commune_code, p.lon, p.lat,"
          + " p.accuracy, p.origin, p.score, ep.opening_hours, ep.accessibility, ep.itinerant,"
          + " p.reason "
          + SqlArray.TEXTS
          + " join entry_place ep on ep.entry_id = v join place p on p.id = ep.place_id order by"
          + " ep.entry_id, ep.rank";
  private static final String COVERAGE =
      "select entry_id, level, code "
          + SqlArray.TEXTS
          + " join coverage on entry_id = v"
          + " order by entry_id, level, code";
  private static final String PUBLIC_CONTACTS =
      "select entry_id, rank, person, role, phone, mail, 'publique' "
          + SqlArray.TEXTS
          + " join public_contact on entry_id = v";
  private static final String PRIVATE_CONTACTS =
      "select entry_id, rank, person, role, phone, mail, visibility "
          + SqlArray.TEXTS
          + " join private_contact on entry_id = v";
  private static final String LINKS =
      "select entry_id, role, target_id, label, url, since, until "
          + SqlArray.TEXTS
          + " join link on entry_id = v order by entry_id, rank";
  private static final String HELD =
      "select entry_id, passage "
          + SqlArray.TEXTS
          + " join held_text on entry_id = v order by entry_id, rank";
  private static final String SOURCES =
      "select r.entry_id, r.id, r.external_key, r.last_seen_at, s.code, s.name, s.licence,"
          + " s.attribution "
          + SqlArray.TEXTS
          + " join source_record r on r.entry_id = v join source s on s.id = r.source_id order by"
          + " r.entry_id, r.id";

  /** A value with its rank among those of its entry. */
  record Ranked<T>(int rank, T value) {}

  /** A source record, as fiches show it. */
  record SourceLine(long recordId, LocalDate seenOn, SourceMark mark) {}

  /** The sources of one entry. */
  record Sources(List<SourceMark> marks, @Nullable LocalDate importedOn) {}

  private interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  static EntryParts read(Connection connection, Collection<String> ids, EntryReader.Extent extent)
      throws SQLException {
    Map<String, List<Ranked<ContactDraft>>> contacts =
        query(connection, ids, PUBLIC_CONTACTS, EntryParts::toContact);
    Map<String, List<String>> held = Map.of();
    if (extent == EntryReader.Extent.ALL) {
      query(connection, ids, PRIVATE_CONTACTS, EntryParts::toContact)
          .forEach((id, more) -> contacts.computeIfAbsent(id, i -> new ArrayList<>()).addAll(more));
      held = query(connection, ids, HELD, row -> row.getString(2));
    }
    return new EntryParts(
        query(connection, ids, PLACES, EntryParts::toPlace),
        query(connection, ids, COVERAGE, EntryParts::toTerritory),
        contacts,
        query(connection, ids, LINKS, EntryParts::toLink),
        held,
        query(connection, ids, SOURCES, EntryParts::toSourceLine));
  }

  private static <T> Map<String, List<T>> query(
      Connection connection, Collection<String> ids, String sql, Mapper<T> mapper)
      throws SQLException {
    Map<String, List<T>> byEntry = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(2000);
      statement.setArray(1, SqlArray.of(connection, ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          byEntry.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(mapper.of(row));
        }
      }
    }
    return byEntry;
  }

  List<PlaceDraft> placesOf(String id) {
    return places.getOrDefault(id, List.of());
  }

  Set<TerritoryId> coverageOf(String id) {
    return new LinkedHashSet<>(coverage.getOrDefault(id, List.of()));
  }

  List<ContactDraft> contactsOf(String id) {
    return contacts.getOrDefault(id, List.of()).stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .map(Ranked::value)
        .toList();
  }

  List<LinkDraft> linksOf(String id) {
    return links.getOrDefault(id, List.of());
  }

  List<String> heldOf(String id) {
    return held.getOrDefault(id, List.of());
  }

  /** The leading record's source first. */
  Sources sourcesOf(String id, long leadingRecord) {
    List<SourceLine> lines = new ArrayList<>(sources.getOrDefault(id, List.of()));
    lines.sort(Comparator.comparing(line -> line.recordId() != leadingRecord));
    return new Sources(
        lines.stream().map(SourceLine::mark).toList(),
        lines.isEmpty() ? null : lines.getFirst().seenOn());
  }

  private static PlaceDraft toPlace(ResultSet row) throws SQLException {
    return new PlaceDraft(
        PlaceRole.find(row.getString(2)).orElseThrow(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        new Position(row.getDouble(6), row.getDouble(7)),
        PlacePrecision.find(row.getString(8)).orElseThrow(),
        new PlaceDraft.Placing(row.getString(9), row.getDouble(10), row.getString(14)),
        new PlaceDraft.Access(row.getString(11), row.getString(12), row.getBoolean(13)));
  }

  private static TerritoryId toTerritory(ResultSet row) throws SQLException {
    return new TerritoryId(Level.find(row.getString(2)).orElseThrow(), row.getString(3));
  }

  private static Ranked<ContactDraft> toContact(ResultSet row) throws SQLException {
    return new Ranked<>(
        row.getInt(2),
        new ContactDraft(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            Visibility.find(row.getString(7)).orElseThrow()));
  }

  private static LinkDraft toLink(ResultSet row) throws SQLException {
    return new LinkDraft(
        LinkRole.find(row.getString(2)).orElseThrow(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        EntryReader.partial(row.getString(6)),
        EntryReader.partial(row.getString(7)));
  }

  private static SourceLine toSourceLine(ResultSet row) throws SQLException {
    return new SourceLine(
        row.getLong(2),
        row.getObject(4, OffsetDateTime.class).toLocalDate(),
        new SourceMark(
            row.getString(5),
            row.getString(6),
            row.getString(3),
            row.getString(7),
            row.getString(8)));
  }
}
