package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.cql2.Cql2Function;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.tile.TileAddress;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Link;
import fr.quifaitquoi.web.view.TablesView;
import fr.quifaitquoi.web.view.TablesView.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the API's reference pages for people. */
final class ReferencePages {
  private static final int SHOWN_CODES = 40;

  private final PageParts parts;

  ReferencePages(PageParts parts) {
    this.parts = parts;
  }

  private byte[] tables(OgcRequest absolute, String title, String intro, List<Table> tables) {
    OgcRequest request = absolute.fromRoot();
    List<Link> links =
        List.of(
            Link.to("Cette page en JSON", request.with("f", "json")),
            Link.to("Les couches", request.addresses().at("collections")),
            Link.to("Ajouter les couches à un logiciel", request.addresses().landing()));
    return parts.render(
        request, new TablesView(PageParts.head(request, title, intro), intro, tables, links));
  }

  private static Link plain(String words) {
    return new Link(words, null, null);
  }

  /** Which standards are followed. */
  byte[] conformance(OgcRequest request) {
    List<List<Link>> rows =
        Conformance.CLASSES.stream().map(address -> List.of(Link.to(address, address))).toList();
    return tables(
        request,
        "Normes suivies",
        "Classes de conformité des normes de l’OGC que suit cette API.",
        List.of(new Table("Classes", List.of("Adresse"), rows)));
  }

  /** The functions that filters may use. */
  byte[] functions(OgcRequest request) {
    List<List<Link>> rows = new ArrayList<>();
    for (Cql2Function function : Cql2Function.all()) {
      String arguments =
          function.arguments().stream()
              .map(Cql2Function.Argument::title)
              .collect(Collectors.joining(", ", "(", ")"));
      rows.add(List.of(plain(function.name() + arguments), plain(function.description())));
    }
    return tables(
        request,
        "Fonctions des filtres",
        "Ce que les filtres CQL2 peuvent appeler en plus des opérateurs de la norme.",
        List.of(new Table("Fonctions", List.of("Fonction", "Ce qu’elle donne"), rows)));
  }

  /** The ways in which the world is cut into tiles, of which there is one. */
  byte[] matrixSets(OgcRequest request) {
    String one = request.fromRoot().addresses().at("tileMatrixSets/" + TileMatrices.ID);
    return tables(
        request,
        "Découpages en tuiles",
        "Comment le monde est découpé en tuiles\u00a0: d’une seule manière, celle du web.",
        List.of(
            new Table(
                "Découpages",
                List.of("Nom", "Norme"),
                List.of(
                    List.of(
                        Link.to(TileMatrices.ID, one + "?f=html"),
                        Link.to(TileMatrices.URI, TileMatrices.URI))))));
  }

  /** That way, zoom by zoom. */
  byte[] matrixSet(OgcRequest request) {
    List<List<Link>> rows = new ArrayList<>();
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM; zoom++) {
      rows.add(
          List.of(
              plain(Integer.toString(zoom)),
              plain(French.decimal(Math.round(TileMatrices.cell(zoom) * 100) / 100.0)),
              plain(French.number(1L << zoom))));
    }
    return tables(
        request,
        "Découpage " + TileMatrices.ID,
        "Celui des cartes du web\u00a0: projection Web Mercator, tuiles de 256 pixels, deux fois"
            + " plus fines à chaque zoom.",
        List.of(new Table("Zooms", List.of("Zoom", "Mètres par pixel", "Tuiles par côté"), rows)));
  }

  /** The properties of a layer. */
  byte[] schema(OgcRequest request, PublishedLayer published, SchemaJson.Kind kind) {
    List<List<Link>> rows = new ArrayList<>();
    for (Property property : published.layer().schema().properties()) {
      if (kind.has(property)) {
        rows.add(
            List.of(
                plain(property.name()),
                plain(property.title()),
                plain(LayerPages.typeName(property.type())),
                plain(codes(property))));
      }
    }
    return tables(
        request,
        published.info().title() + "\u00a0: " + kind.title(),
        kind.explanation(),
        List.of(new Table(kind.title(), List.of("Nom", "Signification", "Type", "Valeurs"), rows)));
  }

  private static String codes(Property property) {
    String codes =
        property.values().stream()
            .limit(SHOWN_CODES)
            .map(Property.CodedValue::code)
            .collect(Collectors.joining(", "));
    return property.values().size() > SHOWN_CODES ? codes + "…" : codes;
  }

  /** What the API takes: its addresses, and the parameters of features. */
  byte[] api(
      OgcRequest request,
      List<PublishedLayer> layers,
      Function<PublishedLayer, CollectionParameters> parametersOf) {
    OgcAddresses at = request.fromRoot().addresses();
    List<List<Link>> paths = new ArrayList<>();
    paths.add(List.of(Link.to(at.landing(), at.landing()), plain("Accueil")));
    paths.add(List.of(Link.to(at.at("collections"), at.at("collections")), plain("Couches")));
    paths.add(List.of(Link.to(at.at("conformance"), at.at("conformance")), plain("Normes")));
    for (PublishedLayer layer : layers) {
      String items = at.items(layer.info().id());
      paths.add(
          List.of(Link.to(items, items + "?f=html"), plain(layer.info().title() + ", les objets")));
    }
    List<List<Link>> parameters = new ArrayList<>();
    ApiWords.OGC.forEach((name, words) -> parameters.add(List.of(plain(name), plain(words))));
    List<List<Link>> site = new ArrayList<>();
    layers.stream()
        .flatMap(layer -> parametersOf.apply(layer).site().stream())
        .distinct()
        .forEach(name -> site.add(List.of(plain(name), plain(ApiWords.ofSite(name)))));
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("Adresses", List.of("Adresse", "Ce qu’on y trouve"), paths));
    tables.add(new Table("Paramètres des objets", List.of("Nom", "Signification"), parameters));
    if (!site.isEmpty()) {
      tables.add(
          new Table("Filtres du site, sur les fiches", List.of("Nom", "Signification"), site));
    }
    return tables(
        request,
        "Documentation de l’API",
        "Ce que l’on peut demander, et comment. Chaque propriété d’une couche est aussi un"
            + " paramètre\u00a0: ses objets de cette valeur exacte.",
        tables);
  }
}
