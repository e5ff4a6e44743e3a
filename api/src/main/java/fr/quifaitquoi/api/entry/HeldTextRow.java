package fr.quifaitquoi.api.entry;

import jakarta.persistence.Embeddable;

/** A passage held back for a person. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class HeldTextRow {
  int rank;
  String passage;

  HeldTextRow() {}
}
