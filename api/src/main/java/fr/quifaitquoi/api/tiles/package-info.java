/** Layers as vector tiles, over HTTP. */
@NullMarked
package fr.quifaitquoi.api.tiles;

import org.jspecify.annotations.NullMarked;
