package fr.quifaitquoi.api.entry;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A way to reach an entry that anybody may know. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ContactRow {
  int rank;
  @Nullable String person;
  @Nullable String role;
  @Nullable String phone;
  @Nullable String mail;

  ContactRow() {}
}
