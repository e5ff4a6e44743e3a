/**
 * Makes, during the build, the snapshot that ships with the program, from open data packaged on
 * npm. Nothing here runs in service.
 */
@NullMarked
package fr.quifaitquoi.geodata.bundle;

import org.jspecify.annotations.NullMarked;
