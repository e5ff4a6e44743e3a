/** Foreign files read as layers: GeoPackage and GeoJSON. */
@NullMarked
package fr.quifaitquoi.geodata.format.reading;

import org.jspecify.annotations.NullMarked;
