package fr.quifaitquoi.web.view;

import java.util.List;

/** All themes. */
public record ThemesView(Head head, List<Theme> themes) implements PageView {
  @Override
  public String template() {
    return "themes.jte";
  }

  /** A theme of the first level with those below it. */
  public record Theme(Link link, String icon, Tally count, List<Link> children) {}
}
