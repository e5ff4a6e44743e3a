@NullMarked
package fr.quifaitquoi.api.geography;

import org.jspecify.annotations.NullMarked;
