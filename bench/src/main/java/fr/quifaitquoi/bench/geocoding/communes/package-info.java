/** The geocoder's quality and speed on communes, in process. */
@NullMarked
package fr.quifaitquoi.bench.geocoding.communes;

import org.jspecify.annotations.NullMarked;
