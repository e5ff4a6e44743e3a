package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.geodata.layer.LayerTime;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.LayerView;
import fr.quifaitquoi.web.view.LayersView;
import fr.quifaitquoi.web.view.Link;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages of layers for people. */
final class LayerPages {
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");
  private static final int MOST_CHOICES = 200;

  /** Of a page's map: enough to see where they are. */
  private static final int ON_MAP = 300;

  private final PageParts parts;

  LayerPages(PageParts parts) {
    this.parts = parts;
  }

  /** The landing page. */
  byte[] landing(OgcRequest request, List<DescribedLayer> layers) {
    return layers(request, OgcWords.title(request), OgcWords.description(request), true, layers);
  }

  /** The list of layers. */
  byte[] list(OgcRequest request, List<DescribedLayer> layers) {
    return layers(
        request,
        "Les couches",
        "Chaque couche se lit dans QGIS, ArcGIS, GDAL ou un navigateur.",
        false,
        layers);
  }

  private byte[] layers(
      OgcRequest request,
      String title,
      String intro,
      boolean landing,
      List<DescribedLayer> layers) {
    OgcRequest here = request.fromRoot();
    OgcAddresses at = here.addresses();
    List<LayersView.Layer> lines =
        layers.stream()
            .map(layer ->
                new LayersView.Layer(
                    Link.to(layer.info().title(), at.collection(layer.id())),
                    French.typography(layer.info().description()),
                    layer.selection().count()))
            .toList();
    List<Link> links =
        List.of(
            Link.to(
                landing ? "La liste des couches" : "Ajouter les couches à un logiciel",
                landing ? at.at("collections") : at.landing()),
            Link.to("Documentation de l’API", at.at("api?f=html")),
            Link.to("Description de l’API (OpenAPI)", at.at("api?f=json")),
            Link.to("Normes suivies", at.at("conformance?f=html")),
            Link.to("Cette page en JSON", here.with("f", "json")));
    return parts.render(
        request,
        new LayersView(
            PageParts.head(request, title, intro),
            intro,
            landing ? request.addresses().landing() : null,
            lines,
            links));
  }

  /** One layer. */
  byte[] layer(OgcRequest request, DescribedLayer layer, CollectionParameters parameters) {
    OgcRequest asked = request.fromRoot();
    OgcAddresses at = asked.addresses();
    String id = layer.id();
    String here = at.collection(id);
    List<Link> links =
        List.of(
            Link.to("Filtres possibles", here + "/queryables?f=html"),
            Link.to("Tris possibles", here + "/sortables?f=html"),
            Link.to("Schéma", here + "/schema?f=html"),
            Link.to("Les objets en GeoJSON", at.items(id) + "?f=geojson"),
            Link.to("Tuiles vectorielles", here + "/tiles/" + TileMatrices.ID + "?f=html"),
            Link.to("Cette page en JSON", asked.with("f", "json")),
            Link.to("Toutes les couches", at.at("collections")));
    String description = French.typography(layer.info().description());
    return parts.render(
        request,
        new LayerView(
            PageParts.head(request, layer.info().title(), description),
            description,
            facts(layer),
            parts.map(
                layer.extent().box(),
                "Carte de la couche",
                at.items(id) + "?f=geojson&limit=" + ON_MAP,
                at.items(id)),
            new LayerView.Filter(at.items(id), choices(layer, parameters)),
            properties(layer),
            downloads(asked, id),
            links));
  }

  private static List<Fact> facts(DescribedLayer layer) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Objets", French.number(layer.selection().count())));
    LayerTime time = layer.extent().time();
    if (time.from() != null || time.to() != null) {
      facts.add(Fact.of("Période", day(time.from()) + " – " + day(time.to())));
    }
    var credit = layer.info().credit();
    facts.add(
        new Fact(
            "Licence",
            credit.licence(),
            credit.licenceUrl().isEmpty() ? null : credit.licenceUrl()));
    facts.add(Fact.of("Attribution", credit.attribution()));
    facts.add(Fact.of("Mots-clés", String.join(", ", layer.info().keywords())));
    return facts;
  }

  private static String day(@Nullable Long seconds) {
    return seconds == null
        ? "…"
        : French.date(Instant.ofEpochSecond(seconds).atZone(HERE).toLocalDate());
  }

  private static List<LayerView.Choice> choices(
      DescribedLayer layer, CollectionParameters parameters) {
    List<LayerView.Choice> choices = new ArrayList<>();
    for (Property property : layer.selection().layer().schema().properties()) {
      int count = property.values().size();
      if (count > 1 && count <= MOST_CHOICES && parameters.queryables().contains(property.name())) {
        choices.add(
            new LayerView.Choice(
                property.name(),
                property.title(),
                property.values().stream()
                    .map(value -> new LayerView.Option(value.code(), value.label()))
                    .toList()));
      }
    }
    return choices;
  }

  private static List<LayerView.Property> properties(DescribedLayer layer) {
    return layer.selection().layer().schema().properties().stream()
        .map(property ->
            new LayerView.Property(property.name(), property.title(), typeName(property.type())))
        .toList();
  }

  static String typeName(PropertyType type) {
    return switch (type) {
      case TEXT -> "texte";
      case INTEGER -> "nombre entier";
      case NUMBER -> "nombre";
      case BOOLEAN -> "vrai ou faux";
      case DATE -> "date";
      case PARTIAL_DATE -> "date, mois ou année";
      case TIMESTAMP -> "instant";
      case TEXT_LIST -> "liste de codes";
    };
  }

  private static List<Link> downloads(OgcRequest request, String id) {
    return Downloads.of(request, id, "").stream()
        .map(link -> Link.to(link.title(), link.href()))
        .toList();
  }
}
