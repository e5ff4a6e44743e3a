package fr.quifaitquoi.api.entry;

/** What a row of a directory did to the entries. */
public enum Outcome {
  ADDED,
  CHANGED,
  UNCHANGED,
  /** The same key came earlier in the same reading: the first row counts, this one is left. */
  DUPLICATE
}
