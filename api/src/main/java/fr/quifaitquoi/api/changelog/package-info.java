@NullMarked
package fr.quifaitquoi.api.changelog;

import org.jspecify.annotations.NullMarked;
