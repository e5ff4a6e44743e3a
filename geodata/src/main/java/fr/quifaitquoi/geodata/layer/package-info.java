/** Layers: tables of features with typed properties and a geometry, as GIS tools know them. */
@NullMarked
package fr.quifaitquoi.geodata.layer;

import org.jspecify.annotations.NullMarked;
