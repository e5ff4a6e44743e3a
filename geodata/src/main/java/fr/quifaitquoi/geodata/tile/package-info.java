/** Layers as Mapbox Vector Tiles (specification 2.1) of the Web Mercator quad tree. */
@NullMarked
package fr.quifaitquoi.geodata.tile;

import org.jspecify.annotations.NullMarked;
