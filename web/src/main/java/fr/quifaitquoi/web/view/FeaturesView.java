package fr.quifaitquoi.web.view;

import fr.quifaitquoi.web.view.LayerView.LayerMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a layer's features, as a table and a map.
 *
 * @param layer the way back
 * @param count how many there are in all
 * @param table what is shown of those on this page
 * @param first address of the first page; null on it
 * @param next address of the next page; null on the last
 */
public record FeaturesView(
    Head head,
    Link layer,
    String count,
    Table table,
    LayerMap map,
    @Nullable String first,
    @Nullable String next,
    List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "features.jte";
  }

  /** Columns and rows; each row begins with a link to the feature. */
  public record Table(List<String> columns, List<Row> rows) {}

  /** A feature. */
  public record Row(Link name, List<String> cells) {}
}
