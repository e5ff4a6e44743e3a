package fr.quifaitquoi.web.view;

import java.util.List;

/**
 * The vector tiles that there are, with an example that shows one layer.
 *
 * @param layers in the order of the catalogue
 * @param origin scheme and host of the examples' addresses, without a slash at the end
 */
public record TilesView(Head head, List<Layer> layers, String origin) implements PageView {
  @Override
  public String template() {
    return "tiles.jte";
  }

  /** A layer whose tiles are served. */
  public record Layer(String id, String title, String description) {}
}
