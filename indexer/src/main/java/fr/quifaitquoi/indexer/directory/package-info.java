@NullMarked
package fr.quifaitquoi.indexer.directory;

import org.jspecify.annotations.NullMarked;
