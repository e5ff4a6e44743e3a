package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The main page: search box, filters, list and map.
 *
 * @param home shown instead of results when nothing is asked
 */
public record SearchView(
    Head head,
    Box box,
    List<KindChoice> kinds,
    List<Facet> facets,
    @Nullable Home home,
    @Nullable Results results,
    MapView map)
    implements PageView {

  @Override
  public String template() {
    return "search.jte";
  }

  /** How many filters are on, beside words and place. */
  public long activeFilters() {
    return facets.stream()
        .filter(facet -> !facet.single())
        .flatMap(facet -> facet.values().stream())
        .filter(FacetValue::checked)
        .count();
  }

  /**
   * The search box.
   *
   * @param territory the place chosen, {@code niveau:code}
   * @param hidden other parameters to keep, such as the window
   * @param problem what is wrong with the place typed
   * @param choices places that bear the name typed
   */
  public record Box(
      String text,
      String place,
      String territory,
      List<Hidden> hidden,
      Options options,
      @Nullable String problem,
      List<Link> choices) {}

  /** A parameter that the form carries unseen. */
  public record Hidden(String name, String value) {}

  /** Order and width of the search. */
  public record Options(List<FacetValue> orders, boolean neighbours, boolean neighboursOffered) {}

  /** A kind with its count. */
  public record KindChoice(Kind kind, Tally count, boolean checked, String url) {}

  /**
   * A filter.
   *
   * @param name of the parameter
   * @param single whether one value replaces the other
   * @param explanation one line, for words that are not everyday ones
   */
  public record Facet(
      String name,
      String label,
      boolean single,
      boolean open,
      @Nullable String explanation,
      List<FacetValue> values) {}

  /** A value with its count; null when it is not counted. */
  public record FacetValue(String value, String label, @Nullable Tally count, boolean checked) {}

  /** What is seen before anything is asked. */
  public record Home(String intro, List<Card> latest, List<Card> events, List<Link> themes) {}

  /**
   * The answer.
   *
   * @param status how many, of what, where
   * @param refined the search better understood, offered as a link
   * @param active filters, each a link that takes it off
   * @param downloads what is listed, as files
   */
  public record Results(
      long total,
      String status,
      @Nullable Link refined,
      List<Link> active,
      Groups groups,
      @Nullable String next,
      @Nullable Nothing nothing,
      List<Link> downloads) {}

  /** Cards by how they relate to the place asked. */
  public record Groups(
      List<Card> located, List<Card> acting, List<Card> wider, String widerLabel) {}

  /** When there is no result: ways on. */
  public record Nothing(List<Link> relaxed, List<Card> nearest, List<Link> neighbours) {}
}
