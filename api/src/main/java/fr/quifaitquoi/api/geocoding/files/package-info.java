/** Files that people have geocoded on the page: looked at, worked on, given back, forgotten. */
@NullMarked
package fr.quifaitquoi.api.geocoding.files;

import org.jspecify.annotations.NullMarked;
