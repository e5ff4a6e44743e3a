/** Communes, EPCI, départements and régions in the shape of the national service for them. */
@NullMarked
package fr.quifaitquoi.api.geoapi;

import org.jspecify.annotations.NullMarked;
