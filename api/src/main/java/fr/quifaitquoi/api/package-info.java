@NullMarked
package fr.quifaitquoi.api;

import org.jspecify.annotations.NullMarked;
