/** The directory's search beside the same search in PostgreSQL. */
@NullMarked
package fr.quifaitquoi.bench.search;

import org.jspecify.annotations.NullMarked;
