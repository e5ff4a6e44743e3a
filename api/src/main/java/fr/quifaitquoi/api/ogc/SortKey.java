package fr.quifaitquoi.api.ogc;

/**
 * One key of an order.
 *
 * @param property its place in the schema
 * @param descending whether the greatest comes first; rows without a value come last either way
 */
record SortKey(int property, boolean descending) {}
