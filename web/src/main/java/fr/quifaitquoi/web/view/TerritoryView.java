package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A territory: its outline, who is there, what is around it.
 *
 * @param missing null when nothing is, or when it cannot be compared
 */
public record TerritoryView(
    Head head,
    Heading heading,
    List<Fact> figures,
    Activity activity,
    @Nullable Missing missing,
    Around around,
    MapView map)
    implements PageView {

  @Override
  public String template() {
    return "territory.jte";
  }

  /**
   * What it is.
   *
   * @param level in words ({@code Bassin de vie})
   * @param explanation one line, for words that are not everyday ones
   * @param note said when its make-up or outline is not official
   */
  public record Heading(
      String level, String name, @Nullable String explanation, @Nullable String note) {}

  /**
   * Who is there.
   *
   * @param mapUrl address of the map of what is known and missing there
   * @param downloads them all, as files
   */
  public record Activity(
      Tally total,
      List<Bar> kinds,
      List<Bar> themes,
      List<Card> cards,
      String searchUrl,
      String mapUrl,
      List<Link> downloads) {}

  /** A count beside others; share of the greatest, 0 to 100. */
  public record Bar(String label, String url, String icon, Tally count, int share) {}

  /**
   * Themes of which fewer entries are known than in most territories of its kind.
   *
   * @param alike those it is compared with ({@code bassins de vie de la région})
   */
  public record Missing(String alike, List<Lack> lines) {}

  /**
   * One of them.
   *
   * @param url address of the theme's map
   * @param here entries per 10,000 inhabitants, in words
   * @param median the same, where half have more
   */
  public record Lack(String theme, String url, String here, String median) {}

  /** What contains it, what it is made of, what touches it. */
  public record Around(
      List<Link> parents, List<Group> children, List<Link> neighbours, String neighboursSearch) {}

  /** Territories of one level. */
  public record Group(String label, List<Link> links) {}
}
