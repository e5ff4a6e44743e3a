/** Maps of what is known of territories, in classes: for pages and the API. */
@NullMarked
package fr.quifaitquoi.api.choropleth;

import org.jspecify.annotations.NullMarked;
