/** Finding territories by what people type. */
@NullMarked
package fr.quifaitquoi.indexer.territory;

import org.jspecify.annotations.NullMarked;
