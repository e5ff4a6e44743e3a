package fr.quifaitquoi.web.view;

import fr.quifaitquoi.web.view.LayerView.LayerMap;
import java.util.List;

/**
 * The vector tiles of a layer: where they are, and how a map of one's own shows them.
 *
 * @param facts the way in which they are cut, their zooms …
 * @param map their extent and first features
 * @param address of a tile, with what a program puts in
 * @param example a page with Leaflet that shows them, to be copied
 */
public record TilesetView(
    Head head,
    String intro,
    List<Fact> facts,
    LayerMap map,
    String address,
    String example,
    List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "tileset.jte";
  }
}
