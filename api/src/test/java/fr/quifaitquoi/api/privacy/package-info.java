@NullMarked
package fr.quifaitquoi.api.privacy;

import org.jspecify.annotations.NullMarked;
