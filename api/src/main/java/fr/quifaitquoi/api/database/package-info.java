@NullMarked
package fr.quifaitquoi.api.database;

import org.jspecify.annotations.NullMarked;
