/** FlatGeobuf 3: features that browsers and QGIS read from afar, by parts. */
@NullMarked
package fr.quifaitquoi.geodata.format.flatgeobuf;

import org.jspecify.annotations.NullMarked;
