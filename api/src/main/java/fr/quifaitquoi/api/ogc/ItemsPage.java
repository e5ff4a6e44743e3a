package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.Selection;
import org.jspecify.annotations.Nullable;

/**
 * One page of features.
 *
 * @param rows of the selection's layer, in order
 * @param next where the next page begins; null on the last one
 */
@SuppressWarnings("ArrayRecordComponent")
record ItemsPage(Selection selection, ItemsQuery query, int[] rows, @Nullable Cursor next) {}
