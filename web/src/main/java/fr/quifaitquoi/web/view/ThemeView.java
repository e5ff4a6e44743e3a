package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A theme: what it covers, who leads, what is there. */
public record ThemeView(
    Head head, Heading heading, List<Section> sections, Links links, MapView map)
    implements PageView {
  @Override
  public String template() {
    return "theme.jte";
  }

  /** What it is. */
  public record Heading(String label, String icon, String words, long total, String searchUrl) {}

  /** Fiches of one kind. */
  public record Section(Kind kind, long total, List<Card> cards, String url) {}

  /** Themes above and below, and where it is most alive. */
  public record Links(@Nullable Link parent, List<Link> children, List<TerritoryView.Bar> places) {}
}
