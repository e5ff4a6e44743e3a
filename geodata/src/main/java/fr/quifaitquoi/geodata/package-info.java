@NullMarked
package fr.quifaitquoi.geodata;

import org.jspecify.annotations.NullMarked;
