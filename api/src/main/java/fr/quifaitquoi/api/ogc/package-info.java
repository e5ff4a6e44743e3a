/** The layers as an OGC API: Features (Parts 1, 2 and 3), Tiles, and saved views of a search. */
@NullMarked
package fr.quifaitquoi.api.ogc;

import org.jspecify.annotations.NullMarked;
