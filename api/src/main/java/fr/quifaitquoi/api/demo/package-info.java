/**
 * What a first start shows: examples, the coalition's own resources, communes and EPCI as actors.
 */
@NullMarked
package fr.quifaitquoi.api.demo;

import org.jspecify.annotations.NullMarked;
