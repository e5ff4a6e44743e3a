@NullMarked
package fr.quifaitquoi.api.source;

import org.jspecify.annotations.NullMarked;
