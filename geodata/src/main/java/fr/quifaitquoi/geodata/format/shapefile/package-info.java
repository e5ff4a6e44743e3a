/** Esri Shapefiles, zipped. */
@NullMarked
package fr.quifaitquoi.geodata.format.shapefile;

import org.jspecify.annotations.NullMarked;
