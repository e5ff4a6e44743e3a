/** Foreign directories into the database: one run, its report, and the command. */
@NullMarked
package fr.quifaitquoi.api.imports;

import org.jspecify.annotations.NullMarked;
