package fr.quifaitquoi.geodata.cql2;

import org.jspecify.annotations.Nullable;

/** The values of a row by column, from which terms are worked out. */
interface Cells {
  /** In place of a column's number: the feature's id. */
  int ID = -1;

  /** In place of a column's number: the feature's geometry. */
  int GEOMETRY = -2;

  /** For terms that need no column. */
  Cells NONE =
      column -> {
        throw new IllegalStateException("a constant asks for column " + column);
      };

  /** Null when there is none. */
  @Nullable Object get(int column);
}
