package fr.quifaitquoi.indexer.geocoding.address;

/**
 * A point of an index near one that was asked for.
 *
 * @param document of its street
 * @param rank of its number, {@link IndexFormat#WHOLE_STREET} for the street itself
 */
record NearPoint(DepartementIndex index, int document, int rank, double meters) {}
