/** Files of layers: what leaves for GIS tools and spreadsheets, and what is read from them. */
@NullMarked
package fr.quifaitquoi.geodata.format;

import org.jspecify.annotations.NullMarked;
