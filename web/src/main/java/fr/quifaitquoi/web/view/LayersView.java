package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layers for GIS software, or those of a saved search.
 *
 * @param intro what they are
 * @param address to paste into QGIS, ArcGIS or GDAL, with how to; null where the list alone is
 *     shown
 * @param layers in order
 * @param links to what machines read, and to more
 */
public record LayersView(
    Head head, String intro, @Nullable String address, List<Layer> layers, List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "layers.jte";
  }

  /** One layer. */
  public record Layer(Link name, String description, long count) {}
}
