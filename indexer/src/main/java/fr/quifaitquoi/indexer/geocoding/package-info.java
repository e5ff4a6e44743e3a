/** The geocoder: addresses, communes and territories from words, and from points. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding;

import org.jspecify.annotations.NullMarked;
