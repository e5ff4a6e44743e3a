/** The tables that a {@code Geography} is made from, and the file that keeps them. */
@NullMarked
package fr.quifaitquoi.geodata.snapshot;

import org.jspecify.annotations.NullMarked;
