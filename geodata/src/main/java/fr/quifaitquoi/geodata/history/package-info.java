/** What became of the communes that have existed since 1943. */
@NullMarked
package fr.quifaitquoi.geodata.history;

import org.jspecify.annotations.NullMarked;
