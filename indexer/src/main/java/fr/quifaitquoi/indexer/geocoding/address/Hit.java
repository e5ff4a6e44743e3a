package fr.quifaitquoi.indexer.geocoding.address;

/**
 * A street found in an index.
 *
 * @param document that of the street, not of an alias
 * @param text how well the words fit, 0 to 1
 * @param order greater comes first: the text, the nearness, the size of the commune
 */
record Hit(DepartementIndex index, int document, double text, double order) {}
