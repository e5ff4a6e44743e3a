package fr.quifaitquoi.web.view;

import fr.quifaitquoi.web.view.LayerView.LayerMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a layer: its values, where it is, and what else tells of it.
 *
 * @param map null when it is nowhere
 */
public record FeatureView(
    Head head, Link layer, List<Fact> facts, @Nullable LayerMap map, List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "feature.jte";
  }
}
