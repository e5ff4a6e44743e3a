@NullMarked
package fr.quifaitquoi.api.entry;

import org.jspecify.annotations.NullMarked;
