@NullMarked
package fr.quifaitquoi.api.carto;

import org.jspecify.annotations.NullMarked;
