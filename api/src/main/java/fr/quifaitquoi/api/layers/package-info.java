/** The layers that the service publishes, and the one way of choosing what they show. */
@NullMarked
package fr.quifaitquoi.api.layers;

import org.jspecify.annotations.NullMarked;
