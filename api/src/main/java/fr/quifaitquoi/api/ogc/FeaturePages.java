package fr.quifaitquoi.api.ogc;

import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.Layer;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Fact;
import fr.quifaitquoi.web.view.FeatureView;
import fr.quifaitquoi.web.view.FeaturesView;
import fr.quifaitquoi.web.view.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** Makes the pages of features for people. */
final class FeaturePages {
  /** Features a page when nothing is said. */
  static final int PAGE = 50;

  private static final int MOST_COLUMNS = 8;

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
                French.typography(published.info().description())),
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
    int[] columns = columns(page);
    List<String> titles = new ArrayList<>();
    for (int column : columns) {
      titles.add(layer.schema().properties().get(column).title());
    }
    List<FeaturesView.Row> rows = new ArrayList<>();
    for (int row : page.rows()) {
      List<String> cells = new ArrayList<>();
      for (int column : columns) {
        cells.add(FeatureWords.shortened(layer, column, row));
      }
      rows.add(
          new FeaturesView.Row(
              Link.to(FeatureWords.name(layer, row), at.item(id, layer.id(row)) + "?f=html"),
              cells));
    }
    return new FeaturesView.Table(titles, rows);
  }

  /** Those asked for; of many, some that tell features apart and say something of one of them. */
  private static int[] columns(ItemsPage page) {
    int[] asked = page.query().properties();
    if (asked.length <= MOST_COLUMNS) {
      return asked;
    }
    Layer layer = page.selection().layer();
    Set<Integer> candidates = new LinkedHashSet<>();
    for (String name : PREFERRED) {
      OptionalInt place = layer.schema().findIndex(name);
      place.ifPresent(candidates::add);
    }
    Arrays.stream(asked).forEach(candidates::add);
    return candidates.stream()
        .mapToInt(Integer::intValue)
        .filter(column ->
            Arrays.stream(page.rows()).anyMatch(row -> layer.column(column).valueAt(row) != null))
        .limit(MOST_COLUMNS)
        .toArray();
  }

  /** One feature. */
  byte[] feature(OgcRequest absolute, PublishedLayer published, int row) {
    OgcRequest request = absolute.fromRoot();
    Layer layer = published.layer();
    OgcAddresses at = request.addresses();
    String id = published.info().id();
    String name = FeatureWords.name(layer, row);
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
    if (layer.schema().findIndex("id").isEmpty()) {
      facts.add(Fact.of("Identifiant de l’objet", layer.id(row)));
    }
    for (int i = 0; i < layer.schema().properties().size(); i++) {
      String words = FeatureWords.of(layer, i, row);
      if (!words.isEmpty()) {
        facts.add(
            new Fact(
                layer.schema().properties().get(i).title(), words, FeatureWords.address(words)));
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
