/** BAN and BAL files, read into rows. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.address.reading;

import org.jspecify.annotations.NullMarked;
