/** Measurements of the reference geography, and the fit of its estimates. */
@NullMarked
package fr.quifaitquoi.bench.geodata;

import org.jspecify.annotations.NullMarked;
