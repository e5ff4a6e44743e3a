/** Coordinate systems: the legal projections of France and WGS84. */
@NullMarked
package fr.quifaitquoi.geodata.crs;

import org.jspecify.annotations.NullMarked;
