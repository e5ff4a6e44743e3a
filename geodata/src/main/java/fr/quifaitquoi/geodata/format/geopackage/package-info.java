/** GeoPackage (OGC 12-128, version 1.3): SQLite files of layers. */
@NullMarked
package fr.quifaitquoi.geodata.format.geopackage;

import org.jspecify.annotations.NullMarked;
