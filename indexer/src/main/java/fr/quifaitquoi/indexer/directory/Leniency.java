package fr.quifaitquoi.indexer.directory;

/**
 * How far a text is forgiven, decided once on the first page by what the index has: later pages
 * keep to it, whatever was added since.
 *
 * @param missingClauses how many clauses entries may lack
 * @param twoTypos bit by bit, which of the words may have two typos
 */
record Leniency(int missingClauses, int twoTypos) {
  static final Leniency NONE = new Leniency(0, 0);
}
