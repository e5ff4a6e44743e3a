/** The geocoder's quality and speed on addresses: made-up BAN files, real cases hidden in them. */
@NullMarked
package fr.quifaitquoi.bench.geocoding;

import org.jspecify.annotations.NullMarked;
