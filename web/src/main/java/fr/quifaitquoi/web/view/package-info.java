/** View models: what each page shows, already in words. */
@NullMarked
package fr.quifaitquoi.web.view;

import org.jspecify.annotations.NullMarked;
