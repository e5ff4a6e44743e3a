/** Brings addresses in, from the Base adresse nationale, a mirror of it, or local files. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.address.sync;

import org.jspecify.annotations.NullMarked;
