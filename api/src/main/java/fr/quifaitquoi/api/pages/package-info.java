/** The pages: each controller asks the directory, and turns the answer into a view model. */
@NullMarked
package fr.quifaitquoi.api.pages;

import org.jspecify.annotations.NullMarked;
