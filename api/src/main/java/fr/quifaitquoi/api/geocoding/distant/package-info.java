/** The national geocoder, asked over HTTP when an operator prefers it to our own. */
@NullMarked
package fr.quifaitquoi.api.geocoding.distant;

import org.jspecify.annotations.NullMarked;
