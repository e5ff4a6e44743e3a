package fr.quifaitquoi.api.exports;

import fr.quifaitquoi.api.layers.LayerAccess;
import fr.quifaitquoi.api.layers.LayerFilters;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.api.layers.PublishedLayer.Family;
import fr.quifaitquoi.api.ogc.OgcAddresses;
import fr.quifaitquoi.api.ogc.SavedView;
import fr.quifaitquoi.api.pages.Downloads;
import fr.quifaitquoi.api.pages.PageAnswers;
import fr.quifaitquoi.api.search.SearchQuery;
import fr.quifaitquoi.geodata.crs.Crs;
import fr.quifaitquoi.geodata.format.FileFormat;
import fr.quifaitquoi.geodata.layer.LayerInfo;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.ExportsView;
import fr.quifaitquoi.web.view.ExportsView.Choice;
import fr.quifaitquoi.web.view.Head;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.SearchView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the page where files are asked for. */
final class ExportPage {
  private static final String ALL = "fiches";

  private final PageAnswers answers;
  private final LayerAccess layers;
  private final String site;
  private final Map<String, List<String>> given;

  /**
   * @param site public address of the service
   */
  ExportPage(
      PageAnswers answers, LayerAccess layers, String site, Map<String, List<String>> given) {
    this.answers = answers;
    this.layers = layers;
    this.site = site;
    this.given = given;
  }

  /** The page, for what a search finds. */
  ExportsView make(SearchRequest asked) {
    SavedView view = SavedView.of(asked);
    PublishedLayer layer = chosen();
    boolean filtered = layer.family() == Family.DIRECTORY && !view.query().isEmpty();
    String query = filtered ? view.query() : "";
    List<SearchView.Hidden> hidden = new ArrayList<>();
    SearchQuery.fieldsOf(view.search())
        .forEach((name, value) -> hidden.add(new SearchView.Hidden(name, value)));
    return new ExportsView(
        new Head(
            "Télécharger les données",
            "Les fiches et les territoires en GeoPackage, CSV, classeur, Shapefile, et en direct"
                + " dans QGIS.",
            "/exports",
            given.isEmpty(),
            null,
            ""),
        answers.titleOf(view.search()),
        view.query().isEmpty() ? "/recherche" : "/recherche?" + view.query(),
        hidden,
        form(layer, view.search()),
        files(layer, count(layer, view.search()), query),
        qgis(layer, filtered ? OgcAddresses.of(site, view) : OgcAddresses.of(site), query));
  }

  private PublishedLayer chosen() {
    return layers
        .catalogue()
        .find(given("couche"))
        .or(() -> layers.catalogue().find(ALL))
        .orElseThrow();
  }

  private String given(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  private long count(PublishedLayer layer, SearchRequest search) {
    LayerFilters filters =
        layer.family() == Family.DIRECTORY ? layers.filters().of(search) : LayerFilters.NONE;
    return layers.selector().select(layer, filters).count();
  }

  private ExportsView.Form form(PublishedLayer chosen, SearchRequest search) {
    List<Choice> choices = new ArrayList<>();
    for (LayerInfo info : layers.catalogue().list()) {
      Optional<PublishedLayer> layer = layers.catalogue().find(info.id());
      if (layer.isPresent()) {
        long count = count(layer.get(), search);
        choices.add(
            new Choice(
                info.id(),
                info.title() + " (" + French.number(count) + ")",
                info.id().equals(chosen.info().id())));
      }
    }
    return new ExportsView.Form(choices, formats(), systems());
  }

  private List<Choice> formats() {
    String asked = given("format");
    return Arrays.stream(FileFormat.values())
        .map(format -> new Choice(format.code(), format.label(), format.code().equals(asked)))
        .toList();
  }

  private List<Choice> systems() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "Celles du format", true));
    for (Crs crs : ExportCrs.systems(FileFormat.GEOPACKAGE)) {
      String code = ExportCrs.code(crs);
      choices.add(new Choice(code, crs.label() + " — " + code, code.equals(given("crs"))));
    }
    return choices;
  }

  private static List<Link> files(PublishedLayer layer, long count, String query) {
    boolean known = layer.family() == Family.DIRECTORY;
    return Arrays.stream(FileFormat.values())
        .map(format ->
            new Link(
                format.label(),
                Downloads.file(layer.info().id(), format.code(), query),
                known ? FileSizes.about(format, count) : null))
        .toList();
  }

  private ExportsView.Qgis qgis(PublishedLayer layer, OgcAddresses service, String query) {
    String id = layer.info().id();
    return new ExportsView.Qgis(
        Downloads.file(id, "qlr", query),
        service.landing(),
        site + "/tuiles/" + id + "/{z}/{x}/{y}.mvt" + (query.isEmpty() ? "" : "?" + query),
        Downloads.file(id, "qml", ""),
        Downloads.file(id, "schema.json", ""),
        layer.info().credit().licence());
  }
}
