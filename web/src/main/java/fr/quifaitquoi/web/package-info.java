@NullMarked
package fr.quifaitquoi.web;

import org.jspecify.annotations.NullMarked;
