/** Repairs of what the road did to texts and codes. */
@NullMarked
package fr.quifaitquoi.indexer.reading.text;

import org.jspecify.annotations.NullMarked;
