/** How fast directories go in. */
@NullMarked
package fr.quifaitquoi.bench.imports;

import org.jspecify.annotations.NullMarked;
