@NullMarked
package fr.quifaitquoi.api.settings;

import org.jspecify.annotations.NullMarked;
