package fr.quifaitquoi.api.entry;

import jakarta.persistence.Embeddable;

/** A concept that an entry bears; ranks count within a scheme. */
@Embeddable
@SuppressWarnings("NullAway.Init")
class ConceptRow {
  String scheme;
  int rank;
  String code;

  ConceptRow() {}
}
