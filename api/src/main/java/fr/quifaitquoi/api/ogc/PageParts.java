package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.pages.PageAnswers;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.LayerView.LayerMap;
import fr.quifaitquoi.web.view.MapView;
import fr.quifaitquoi.web.view.PageView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What the API's pages are put together from. */
final class PageParts {
  static final String HTML = "text/html; charset=utf-8";
  private static final Envelope FRANCE = new Envelope(-5, 9.6, 41.3, 51.1);

  /** Wider than a small map shows: with lands overseas its middle is the ocean. */
  private static final double MOST_DEGREES = 60;

  /** Around a single point: its neighbourhood. */
  private static final double LEAST_DEGREES = 0.02;

  private final PageAnswers pages;

  PageParts(PageAnswers pages) {
    this.pages = pages;
  }

  byte[] render(OgcRequest request, PageView view) {
    return pages.render(request.http(), view);
  }

  /** The head of a page; its address is the one without parameters. */
  static Head head(OgcRequest request, String title, String description) {
    return Head.of(title, description, request.http().getUri().getRawPath(), "couches");
  }

  /** What a map shows at first: the box, or France when there is none. */
  static Envelope window(Envelope box) {
    Envelope window = box.isNull() ? new Envelope(FRANCE) : new Envelope(box);
    if (window.getWidth() > MOST_DEGREES && window.contains(FRANCE.centre())) {
      window = new Envelope(FRANCE);
    }
    if (window.getDiameter() < LEAST_DEGREES) {
      window.expandBy(LEAST_DEGREES / 2);
    }
    return window;
  }

  /** A map of features. */
  LayerMap map(Envelope box, String label, String features, @Nullable String chosen) {
    Envelope window = window(box);
    String cut =
        String.format(
            Locale.ROOT,
            "%.5f,%.5f,%.5f,%.5f",
            Math.max(-180, window.getMinX()),
            Math.max(-85, window.getMinY()),
            Math.min(180, window.getMaxX()),
            Math.min(85, window.getMaxY()));
    return new LayerMap(
        new MapView(null, cut, null, null, pages.tiles(), null, label), features, chosen);
  }
}
