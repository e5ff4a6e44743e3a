@NullMarked
package fr.quifaitquoi.api.ogc;

import org.jspecify.annotations.NullMarked;
