/** The territories that the geocoder knows, by name, code, postcode and point. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.territory;

import org.jspecify.annotations.NullMarked;
