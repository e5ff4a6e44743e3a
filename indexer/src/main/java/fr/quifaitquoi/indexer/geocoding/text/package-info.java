/** Words of addresses, made the same in what is indexed and in what is asked. */
@NullMarked
package fr.quifaitquoi.indexer.geocoding.text;

import org.jspecify.annotations.NullMarked;
