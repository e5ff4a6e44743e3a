/** Foreign files as tables of rows: CSV, XLSX, ODS, JSON and GeoJSON, streamed. */
@NullMarked
package fr.quifaitquoi.indexer.reading.table;

import org.jspecify.annotations.NullMarked;
