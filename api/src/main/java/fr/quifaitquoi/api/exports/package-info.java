/** Files of the directory and the territories: what they hold, how they are made and given. */
@NullMarked
package fr.quifaitquoi.api.exports;

import org.jspecify.annotations.NullMarked;
