@NullMarked
package fr.quifaitquoi.api.http;

import org.jspecify.annotations.NullMarked;
