package fr.quifaitquoi.api.entry;

import jakarta.persistence.Embeddable;

/** A territory where an entry acts. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class CoverageRow {
  String level;
  String code;

  CoverageRow() {}
}
