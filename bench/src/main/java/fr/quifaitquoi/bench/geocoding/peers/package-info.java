/** The geocoder beside PostgreSQL and OpenSearch, over HTTP. */
@NullMarked
package fr.quifaitquoi.bench.geocoding.peers;

import org.jspecify.annotations.NullMarked;
