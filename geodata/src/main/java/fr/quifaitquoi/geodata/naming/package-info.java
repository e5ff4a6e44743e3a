/** How names of places are compared. */
@NullMarked
package fr.quifaitquoi.geodata.naming;

import org.jspecify.annotations.NullMarked;
