/** The geocoder over HTTP, with the contract of the national one, and for files of addresses. */
@NullMarked
package fr.quifaitquoi.api.geocoding;

import org.jspecify.annotations.NullMarked;
