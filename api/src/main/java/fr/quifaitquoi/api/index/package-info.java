@NullMarked
package fr.quifaitquoi.api.index;

import org.jspecify.annotations.NullMarked;
