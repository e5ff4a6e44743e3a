@NullMarked
package fr.quifaitquoi.indexer.reading;

import org.jspecify.annotations.NullMarked;
