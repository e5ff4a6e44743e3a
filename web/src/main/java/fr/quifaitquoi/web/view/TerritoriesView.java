package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Index of the territories, and search by name.
 *
 * @param found null when nothing was asked
 */
public record TerritoriesView(
    Head head, String asked, @Nullable List<Link> found, List<TerritoryView.Group> groups)
    implements PageView {
  @Override
  public String template() {
    return "territories.jte";
  }
}
