@NullMarked
package fr.quifaitquoi.indexer.entry;

import org.jspecify.annotations.NullMarked;
