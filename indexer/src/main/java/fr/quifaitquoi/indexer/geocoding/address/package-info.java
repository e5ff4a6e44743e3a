/** Addresses: read from BAN and BAL files, kept in an index per département on disk. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.address;

import org.jspecify.annotations.NullMarked;
