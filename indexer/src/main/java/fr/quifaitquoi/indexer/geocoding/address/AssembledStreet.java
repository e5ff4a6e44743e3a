package fr.quifaitquoi.indexer.geocoding.address;

import java.util.Set;

/**
 * A street on its way into an index.
 *
 * @param communes INSEE codes under which it is asked for
 * @param postcodes those of any of its addresses
 */
record AssembledStreet(Street street, Set<String> communes, Set<String> postcodes) {}
