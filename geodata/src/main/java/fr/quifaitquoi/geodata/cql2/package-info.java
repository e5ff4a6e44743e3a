/**
 * Filters in OGC's Common Query Language (CQL2, OGC 21-065r2), in text and in JSON: read, written
 * back, checked against a layer's schema, and answered with the rows that satisfy them.
 */
@NullMarked
package fr.quifaitquoi.geodata.cql2;

import org.jspecify.annotations.NullMarked;
