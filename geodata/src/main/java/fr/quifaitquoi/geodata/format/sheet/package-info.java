/** Workbooks: a sheet a layer or table, and one that says what it is. */
@NullMarked
package fr.quifaitquoi.geodata.format.sheet;

import org.jspecify.annotations.NullMarked;
