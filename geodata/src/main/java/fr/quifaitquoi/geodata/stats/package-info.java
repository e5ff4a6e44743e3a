/** Cutting values into classes for maps. */
@NullMarked
package fr.quifaitquoi.geodata.stats;

import org.jspecify.annotations.NullMarked;
