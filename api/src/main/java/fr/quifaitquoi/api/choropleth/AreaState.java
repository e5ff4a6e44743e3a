package fr.quifaitquoi.api.choropleth;

/** What is known of a territory's value. */
public enum AreaState {
  /** It is told. */
  TOLD,
  /** No entry is known there: which does not say that nothing is done. */
  NOTHING_KNOWN,
  /** Too few inhabitants for a rate that means anything. */
  MASKED,
  /** A rate, where the number of inhabitants is not known. */
  NO_POPULATION
}
