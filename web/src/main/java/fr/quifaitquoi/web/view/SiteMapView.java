package fr.quifaitquoi.web.view;

import java.util.List;

/** The site map for people. */
public record SiteMapView(Head head, List<TerritoryView.Group> groups) implements PageView {
  @Override
  public String template() {
    return "sitemap.jte";
  }
}
