package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One layer for GIS software: where it is, what it is made of, how to take it away.
 *
 * @param facts licence, number of features, period …
 * @param map its extent and first features
 * @param filter the form that leads to its features
 */
public record LayerView(
    Head head,
    String intro,
    List<Fact> facts,
    LayerMap map,
    Filter filter,
    List<Property> properties,
    List<Link> downloads,
    List<Link> links)
    implements PageView {
  @Override
  public String template() {
    return "layer.jte";
  }

  /**
   * A map of features.
   *
   * @param features address of their GeoJSON
   * @param pages address before the id of the page of each; null when they lead nowhere
   */
  public record LayerMap(MapView ground, String features, @Nullable String pages) {}

  /** A form: where it leads, and its lists of values. */
  public record Filter(String action, List<Choice> choices) {}

  /** A list of values to choose from. */
  public record Choice(String name, String label, List<Option> options) {}

  /** A value to choose. */
  public record Option(String value, String label) {}

  /** A property of the features. */
  public record Property(String name, String title, String type) {}
}
