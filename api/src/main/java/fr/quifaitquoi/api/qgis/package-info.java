/** What QGIS reads to show our layers as the site does: styles and layer definitions. */
@NullMarked
package fr.quifaitquoi.api.qgis;

import org.jspecify.annotations.NullMarked;
