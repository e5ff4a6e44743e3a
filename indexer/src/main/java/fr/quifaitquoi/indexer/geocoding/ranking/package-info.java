/** Which address a query means: readings of its words, streets asked for, answers in order. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.ranking;

import org.jspecify.annotations.NullMarked;
