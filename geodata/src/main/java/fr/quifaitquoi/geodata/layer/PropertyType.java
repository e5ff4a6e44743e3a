package fr.quifaitquoi.geodata.layer;

/** The type of a property's values, and the Java type that {@link Column#value} gives for it. */
public enum PropertyType {
  /** {@code String}. */
  TEXT,
  /** {@code Long}. */
  INTEGER,
  /** {@code Double}, always finite. */
  NUMBER,
  /** {@code Boolean}. */
  BOOLEAN,
  /** {@code java.time.LocalDate}. */
  DATE,
  /** {@code String}: a year, a month or a day (EDTF level 0: 2018, 2021-06, 2021-06-05). */
  PARTIAL_DATE,
  /** {@code java.time.Instant}. */
  TIMESTAMP,
  /** {@code List<String>}: codes, the principal one first. */
  TEXT_LIST
}
