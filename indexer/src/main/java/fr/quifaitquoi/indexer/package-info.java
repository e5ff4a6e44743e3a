@NullMarked
package fr.quifaitquoi.indexer;

import org.jspecify.annotations.NullMarked;
