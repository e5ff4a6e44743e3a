/** Brings the official geography in, from its publishers or from a mirror of them. */
@NullMarked
package fr.quifaitquoi.geodata.sync;

import org.jspecify.annotations.NullMarked;
