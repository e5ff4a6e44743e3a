package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.layer.PropertyType;

/** What the values of an expression are, and their Java type. */
enum ValueType {
  /** {@code String}. */
  TEXT("un texte"),
  /** {@code Number}, finite. */
  NUMBER("un nombre"),
  /** {@code Boolean}. */
  BOOLEAN("un booléen"),
  /** {@code LocalDate}. */
  DATE("une date"),
  /** {@code String}: a year, a month or a day. */
  PARTIAL_DATE("une date, peut-être incomplète"),
  /** {@code Instant}. */
  TIMESTAMP("un instant"),
  /** {@code List}. */
  LIST("une liste"),
  /** JTS {@code Geometry}, WGS84, longitude first. */
  GEOMETRY("une géométrie");

  private final String label;

  ValueType(String label) {
    this.label = label;
  }

  /** As people call it. */
  String label() {
    return label;
  }

  static ValueType of(PropertyType type) {
    return switch (type) {
      case TEXT -> TEXT;
      case INTEGER, NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
      case DATE -> DATE;
      case PARTIAL_DATE -> PARTIAL_DATE;
      case TIMESTAMP -> TIMESTAMP;
      case TEXT_LIST -> LIST;
    };
  }

  boolean isText() {
    return this == TEXT || this == PARTIAL_DATE;
  }

  boolean isTime() {
    return this == DATE || this == PARTIAL_DATE || this == TIMESTAMP;
  }
}
