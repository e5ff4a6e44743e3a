/** From what a row of a foreign directory says of its place to today's commune and a position. */
@NullMarked
package fr.quifaitquoi.indexer.placing;

import org.jspecify.annotations.NullMarked;
