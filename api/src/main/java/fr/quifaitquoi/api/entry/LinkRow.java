package fr.quifaitquoi.api.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A link to another entry or to free text. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class LinkRow {
  int rank;
  String role;

  @Column(name = "target_id")
  @Nullable String targetId;

  String label;
  @Nullable String url;
  @Nullable String since;
  @Nullable String until;

  LinkRow() {}
}
