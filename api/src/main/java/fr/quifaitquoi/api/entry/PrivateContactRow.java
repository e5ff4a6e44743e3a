package fr.quifaitquoi.api.entry;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A way to reach an entry that only the coalition or the team may know. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class PrivateContactRow {
  int rank;
  String visibility;
  @Nullable String person;
  @Nullable String role;
  @Nullable String phone;
  @Nullable String mail;

  PrivateContactRow() {}
}
