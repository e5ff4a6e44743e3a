package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.layers.LayerCatalogue;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.TilesView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** Which vector tiles there are, and how to use them. */
@Produces(MediaType.TEXT_HTML)
@Controller("/tuiles")
final class TilesPageController {
  private final PageAnswers answers;
  private final LayerCatalogue catalogue;

  TilesPageController(PageAnswers answers, LayerCatalogue catalogue) {
    this.answers = answers;
    this.catalogue = catalogue;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request) {
    Head head =
        Head.of(
            "Tuiles vectorielles",
            "Les couches du site en tuiles vectorielles, pour QGIS, Leaflet, MapLibre et"
                + " OpenLayers.",
            "/tuiles",
            "");
    return answers.ok(
        request,
        new TilesView(
            head,
            catalogue.list().stream()
                .map(info -> new TilesView.Layer(info.id(), info.title(), info.description()))
                .toList(),
            answers.address(request, "")));
  }
}
