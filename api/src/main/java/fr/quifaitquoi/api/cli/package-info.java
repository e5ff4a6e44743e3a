@NullMarked
package fr.quifaitquoi.api.cli;

import org.jspecify.annotations.NullMarked;
