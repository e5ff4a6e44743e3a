/** What a mapping file says, and what it means for a row. */
@NullMarked
package fr.quifaitquoi.indexer.reading.mapping;

import org.jspecify.annotations.NullMarked;
