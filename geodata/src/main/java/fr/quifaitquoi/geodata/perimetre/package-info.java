/** Named lists of communes that an instance adds: a PETR, a pays, a Région's own areas. */
@NullMarked
package fr.quifaitquoi.geodata.perimetre;

import org.jspecify.annotations.NullMarked;
