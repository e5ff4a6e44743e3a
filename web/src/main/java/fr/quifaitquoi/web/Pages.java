package fr.quifaitquoi.web;

import fr.quifaitquoi.web.view.PageView;
import fr.quifaitquoi.web.view.Site;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders pages. Thread-safe. */
public final class Pages {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page as HTML. */
  public String render(Site site, PageView view) {
    StringOutput out = new StringOutput(32_768);
    engine.render(view.template(), Map.of("site", site, "view", view), out);
    return out.toString();
  }
}
