package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.Selection;
import fr.quifaitquoi.geodata.layer.LayerInfo;

/**
 * A layer as it is told about.
 *
 * @param selection what it shows when nothing more is asked
 */
record DescribedLayer(Selection selection, Extents.Extent extent) {
  LayerInfo info() {
    return selection.published().info();
  }

  String id() {
    return info().id();
  }
}
