@NullMarked
package fr.quifaitquoi.bench;

import org.jspecify.annotations.NullMarked;
