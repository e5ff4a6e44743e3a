@NullMarked
package fr.quifaitquoi.api.engine;

import org.jspecify.annotations.NullMarked;
