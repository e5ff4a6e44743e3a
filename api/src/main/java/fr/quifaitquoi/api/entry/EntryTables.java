package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.api.database.SequenceBlock;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts entries and what hangs on them, by batches. Sent by {@link #flush}. One thread. */
final class EntryTables implements AutoCloseable {
  private final SequenceBlock placeIds;
  private final List<BulkInsert> inParentFirstOrder = new ArrayList<>();
  private final BulkInsert entries;
  private final BulkInsert places;
  private final BulkInsert entryPlaces;
  private final BulkInsert coverage;
  private final BulkInsert links;
  private final BulkInsert publicContacts;
  private final BulkInsert privateContacts;
  private final BulkInsert heldTexts;

  EntryTables(Connection connection) throws SQLException {
    placeIds = new SequenceBlock(connection, "place_seq");
    List<String> columns = new ArrayList<>(EntryColumns.CONTENT);
    columns.addAll(List.of("id", "leading_record", "version", "created_at", "created_by"));
    columns.addAll(List.of("changed_at", "changed_by", "changed_why"));
    entries = table(connection, "entry", columns.toArray(String[]::new));
    places =
        table(
            connection,
            "place",
            "id",
            "address_given",
            "postcode",
            "commune_code",
            "point",
            "lon",
            "lat",
            "accuracy",
            "origin",
            "score",
            "reason");
    entryPlaces =
        table(
            connection,
            "entry_place",
            "entry_id",
            "rank",
            "place_id",
            "role",
            "opening_hours",
            "accessibility",
            "itinerant");
    coverage = table(connection, "coverage", "entry_id", "level", "code");
    links =
        table(
            connection,
            "link",
            "entry_id",
            "rank",
            "role",
            "target_id",
            "label",
            "url",
            "since",
            "until");
    publicContacts =
        table(connection, "public_contact", "entry_id", "rank", "person", "role", "phone", "mail");
    privateContacts =
        table(
            connection,
            "private_contact",
            "entry_id",
            "rank",
            "person",
            "role",
            "phone",
            "mail",
            "visibility");
    heldTexts = table(connection, "held_text", "entry_id", "rank", "passage");
  }

  private BulkInsert table(Connection connection, String name, String... columns)
      throws SQLException {
    BulkInsert insert = BulkInsert.into(connection, name, List.of(columns));
    inParentFirstOrder.add(insert);
    return insert;
  }

  /** Adds a first version of an entry. */
  void insert(String id, EntryDraft draft, long leadingRecord, Change change) throws SQLException {
    List<@Nullable Object> values = EntryColumns.values(draft);
    values.add(id);
    values.add(leadingRecord);
    values.add(1);
    values.add(change.at());
    values.add(change.by());
    values.add(change.at());
    values.add(change.by());
    values.add(change.why());
    entries.add(values.toArray());
    insertParts(id, draft);
  }

  /** Adds what hangs on an entry that has nothing left hanging on it. */
  void insertParts(String id, EntryDraft draft) throws SQLException {
    insertPlaces(id, draft.location().places());
    for (TerritoryId territory : draft.location().coverage()) {
      coverage.add(id, territory.level().code(), territory.code());
    }
    insertContacts(id, draft.contacts());
    insertLinks(id, draft.links());
    List<String> held = draft.text().held();
    for (int rank = 0; rank < held.size(); rank++) {
      heldTexts.add(id, rank, held.get(rank));
    }
  }

  private void insertPlaces(String id, List<PlaceDraft> drafts) throws SQLException {
    for (int rank = 0; rank < drafts.size(); rank++) {
      PlaceDraft place = drafts.get(rank);
      long placeId = placeIds.next();
      places.add(
          placeId,
          place.addressGiven(),
          place.postcode(),
          place.communeCode(),
          place.position(),
          place.position().lon(),
          place.position().lat(),
          place.precision().code(),
          place.placing().origin(),
          place.placing().score(),
          place.placing().reason());
      entryPlaces.add(
          id,
          rank,
          placeId,
          place.role().code(),
          place.access().openingHours(),
          place.access().accessibility(),
          place.access().itinerant());
    }
  }

  private void insertContacts(String id, List<ContactDraft> drafts) throws SQLException {
    for (int rank = 0; rank < drafts.size(); rank++) {
      ContactDraft c = drafts.get(rank);
      if (c.visibility() == Visibility.PUBLIC) {
        publicContacts.add(id, rank, c.person(), c.role(), c.phone(), c.mail());
      } else {
        privateContacts.add(
            id, rank, c.person(), c.role(), c.phone(), c.mail(), c.visibility().code());
      }
    }
  }

  private void insertLinks(String id, List<LinkDraft> drafts) throws SQLException {
    for (int rank = 0; rank < drafts.size(); rank++) {
      LinkDraft l = drafts.get(rank);
      links.add(
          id,
          rank,
          l.role().code(),
          l.targetId(),
          l.label(),
          l.url(),
          EntryColumns.text(l.from()),
          EntryColumns.text(l.to()));
    }
  }

  void flush() throws SQLException {
    for (BulkInsert table : inParentFirstOrder) {
      table.flush();
    }
  }

  @Override
  public void close() throws SQLException {
    for (BulkInsert table : inParentFirstOrder) {
      table.close();
    }
  }
}
