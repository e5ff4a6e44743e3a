package fr.quifaitquoi.api.entry;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table {@code entry}, for writing one entry at a time. */
@Entity
@Table(name = "entry")
@SuppressWarnings("NullAway.Init")
class EntryEntity {
  @Id String id;
  @Version int version;
  String kind;
  String slug;
  String name;
  @Nullable String siren;
  @Nullable String siret;
  @Nullable String rna;
  String status;
  String visibility;
  boolean example;
  String summary;
  String description;
  String language;
  @Nullable String site;

  @Column(name = "unplaced_reason")
  @Nullable String unplacedReason;

  @Column(name = "created_text")
  @Nullable String createdText;

  @Column(name = "start_text")
  @Nullable String startText;

  @Column(name = "start_from")
  @Nullable LocalDate startFrom;

  @Column(name = "start_to")
  @Nullable LocalDate startTo;

  @Column(name = "end_text")
  @Nullable String endText;

  @Column(name = "end_from")
  @Nullable LocalDate endFrom;

  @Column(name = "end_to")
  @Nullable LocalDate endTo;

  @Column(name = "source_date")
  @Nullable String sourceDate;

  @Column(name = "starts_at")
  @Nullable String startsAt;

  @Column(name = "ends_at")
  @Nullable String endsAt;

  @Nullable String recurrence;
  String attributes;
  String concepts;

  @Column(name = "leading_record")
  @Nullable Long leadingRecord;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "changed_at")
  Instant changedAt;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_why")
  String changedWhy;

  @ElementCollection
  @CollectionTable(name = "entry_place", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderBy("rank")
  List<EntryPlaceRow> places = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "coverage", joinColumns = @JoinColumn(name = "entry_id"))
  List<CoverageRow> coverage = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "link", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderBy("rank")
  List<LinkRow> links = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "public_contact", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderBy("rank")
  List<ContactRow> publicContacts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "private_contact", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderBy("rank")
  List<PrivateContactRow> privateContacts = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "held_text", joinColumns = @JoinColumn(name = "entry_id"))
  @OrderBy("rank")
  List<HeldTextRow> heldTexts = new ArrayList<>();

  EntryEntity() {}
}
