@NullMarked
package fr.quifaitquoi.api.search;

import org.jspecify.annotations.NullMarked;
