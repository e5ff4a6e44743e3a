@NullMarked
package fr.quifaitquoi.api.concept;

import org.jspecify.annotations.NullMarked;
