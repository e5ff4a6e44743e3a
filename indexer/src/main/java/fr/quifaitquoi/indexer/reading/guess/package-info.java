/** What each column of a file holds, guessed from its name and its values. */
@NullMarked
package fr.quifaitquoi.indexer.reading.guess;

import org.jspecify.annotations.NullMarked;
