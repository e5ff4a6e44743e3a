/**
 * Estimates the bassins de vie before the official ones are synced, from what is bundled:
 * populations, points, postcodes, EPCI and arrondissements.
 */
@NullMarked
package fr.quifaitquoi.geodata.bassin;

import org.jspecify.annotations.NullMarked;
