@NullMarked
package fr.quifaitquoi.api.territory;

import org.jspecify.annotations.NullMarked;
