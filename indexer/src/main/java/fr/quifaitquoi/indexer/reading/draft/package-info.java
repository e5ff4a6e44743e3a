/** From a row's values to an entry's draft. */
@NullMarked
package fr.quifaitquoi.indexer.reading.draft;

import org.jspecify.annotations.NullMarked;
