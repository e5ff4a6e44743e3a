package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.FeatureView;
import fr.quifaitquoi.web.view.FeaturesView;
import fr.quifaitquoi.web.view.Link;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Makes the pages of features for people. */
final class FeaturePages {
  /** Features a page when nothing is said. */
  static final int PAGE = 50;

  private static final int MOST_COLUMNS = 8;
  private static final int MOST_CHARACTERS = 120;

  /** What tells one entry from another, of some forty columns. */
  private static final List<String> PREFERRED =
      List.of(
          "sous_type",
          "theme_principal",
          "nom_commune",
          "nom_bassin_de_vie",
          "nom_departement",
          "date_debut",
          "date_verification",
          "source");

  private final PageParts parts;

  FeaturePages(PageParts parts) {
    this.parts = parts;
  }

  /** A page of features. */
  byte[] list(OgcRequest absolute, ItemsPage page) {
    OgcRequest request = absolute.fromRoot();
    PublishedLayer published = page.selection().published();
    OgcAddresses at = request.addresses();
    String id = published.info().id();
    BitSet shown = new BitSet();
    for (int row : page.rows()) {
      shown.set(row);
    }
    Envelope box = page.selection().layer().extent(shown);
    Cursor next = page.next();
    return parts.render(
        request,
        new FeaturesView(
            PageParts.head(
                request,
                published.info().title() + "\u00a0: les objets",
                published.info().description()),
            Link.to(published.info().title(), at.collection(id)),
            French.count(page.selection().count(), "objet", "objets"),
            table(at, page),
            parts.map(box, "Carte des objets de cette page", geoJson(request, page), at.items(id)),
            page.query().cursor() == null ? null : request.without("curseur"),
            next == null ? null : request.with("curseur", next.token()),
            List.of(
                Link.to("Cette page en GeoJSON", geoJson(request, page)),
                Link.to("La couche, ses filtres et ses téléchargements", at.collection(id)))));
  }

  private static String geoJson(OgcRequest request, ItemsPage page) {
    return OgcRequest.with(
        request.with("f", "geojson"), "limit", Integer.toString(page.query().limit()));
  }

  private static FeaturesView.Table table(OgcAddresses at, ItemsPage page) {
    Layer layer = page.selection().layer();
    String id = page.selection().published().info().id();
    int[] columns = columns(layer, page.query().properties());
    List<String> titles = new ArrayList<>();
    for (int column : columns) {
      titles.add(layer.schema().properties().get(column).title());
    }
    List<FeaturesView.Row> rows = new ArrayList<>();
    for (int row : page.rows()) {
      List<String> cells = new ArrayList<>();
      for (int column : columns) {
        cells.add(shorten(words(layer, column, row)));
      }
      rows.add(
          new FeaturesView.Row(
              Link.to(name(layer, row), at.item(id, layer.id(row)) + "?f=html"), cells));
    }
    return new FeaturesView.Table(titles, rows);
  }

  /** Those asked for; of many, some that tell features apart. */
  private static int[] columns(Layer layer, int[] asked) {
    if (asked.length <= MOST_COLUMNS) {
      return asked;
    }
    List<Integer> chosen = new ArrayList<>();
    for (String name : PREFERRED) {
      OptionalInt place = layer.schema().findIndex(name);
      place.ifPresent(chosen::add);
    }
    for (int place : asked) {
      if (chosen.size() < MOST_COLUMNS && !chosen.contains(place)) {
        chosen.add(place);
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).limit(MOST_COLUMNS).toArray();
  }

  private static String name(Layer layer, int row) {
    for (String property : List.of("nom", "name", "titre", "libelle")) {
      OptionalInt place = layer.schema().findIndex(property);
      if (place.isPresent()) {
        Object value = layer.column(place.getAsInt()).valueAt(row);
        if (value != null) {
          return shorten(value.toString());
        }
      }
    }
    return layer.id(row);
  }

  private static String words(Layer layer, int column, int row) {
    Property property = layer.schema().properties().get(column);
    Object value = layer.column(column).valueAt(row);
    return switch (value) {
      case null -> "";
      case Boolean truth -> truth ? "oui" : "non";
      case Collection<?> codes ->
          codes.stream()
              .map(code -> label(property, code.toString()))
              .collect(Collectors.joining(", "));
      default -> label(property, value.toString());
    };
  }

  private static String label(Property property, String code) {
    return property.values().stream()
        .filter(value -> value.code().equals(code))
        .map(Property.CodedValue::label)
        .findFirst()
        .orElse(code);
  }

  private static String shorten(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS / 2)) + "…";
  }

  /** One feature. */
  byte[] feature(OgcRequest absolute, PublishedLayer published, int row) {
    OgcRequest request = absolute.fromRoot();
    Layer layer = published.layer();
    OgcAddresses at = request.addresses();
    String id = published.info().id();
    String name = name(layer, row);
    String geoJson = at.item(id, layer.id(row)) + "?f=geojson";
    List<Link> links = new ArrayList<>();
    String fiche = fiche(layer, row);
    if (fiche != null) {
      links.add(Link.to("La fiche sur le site", fiche));
    }
    links.add(Link.to("Cet objet en GeoJSON", geoJson));
    links.add(Link.to("Les autres objets de la couche", at.items(id) + "?f=html"));
    return parts.render(
        request,
        new FeatureView(
            PageParts.head(
                request,
                name + " (" + published.info().title() + ")",
                published.info().title() + "\u00a0: " + name),
            Link.to(published.info().title(), at.collection(id)),
            facts(layer, row),
            layer.isWithoutGeometry(row)
                ? null
                : parts.map(layer.envelope(row), "Où se trouve " + name, geoJson, null),
            links));
  }

  private static List<Fact> facts(Layer layer, int row) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Identifiant de l’objet", layer.id(row)));
    for (int i = 0; i < layer.schema().properties().size(); i++) {
      String words = words(layer, i, row);
      if (!words.isEmpty()) {
        boolean address = words.startsWith("https://") || words.startsWith("http://");
        facts.add(
            new Fact(layer.schema().properties().get(i).title(), words, address ? words : null));
      }
    }
    return facts;
  }

  /** The address of an entry's page, from the root. */
  private static @Nullable String fiche(Layer layer, int row) {
    OptionalInt place = layer.schema().findIndex("url");
    if (place.isEmpty()) {
      return null;
    }
    Object url = layer.column(place.getAsInt()).valueAt(row);
    return url != null && url.toString().contains("/fiches/") ? url.toString() : null;
  }
}
