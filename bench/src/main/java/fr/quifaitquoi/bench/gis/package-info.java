/** Layers and their files beside GDAL’s. */
@NullMarked
package fr.quifaitquoi.bench.gis;

import org.jspecify.annotations.NullMarked;
