/** Which outline contains a point. */
@NullMarked
package fr.quifaitquoi.geodata.locate;

import org.jspecify.annotations.NullMarked;
