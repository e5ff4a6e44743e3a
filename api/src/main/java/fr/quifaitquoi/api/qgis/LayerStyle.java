package fr.quifaitquoi.api.qgis;

import fr.quifaitquoi.api.concept.Term;
import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.layers.PublishedLayer;
import fr.quifaitquoi.geodata.layer.GeometryKind;
import fr.quifaitquoi.geodata.layer.Property;
import fr.quifaitquoi.geodata.layer.PropertyType;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.web.view.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Dresses layers for QGIS as the site does: the colour says the kind, the icon the principal theme;
 * names from a scale on, attributes and their codes in French, a card on hovering. Thread-safe.
 */
public final class LayerStyle {
  /** The site's ink, as QGIS writes colours. */
  static final String INK = "31,36,48,255";

  private static final String DOC_TYPE =
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>";
  private static final String VERSION = "3.22";
  private static final int ENTRY_LABELS_FROM = 30_000;
  private static final int TERRITORY_LABELS_FROM = 1_000_000;

  /** Whose kind is not known. */
  private static final String NEUTRAL = "#5a6275";

  private static final Map<String, Kind> KINDS =
      Map.of(
          "acteurs", Kind.ACTEUR,
          "initiatives", Kind.INITIATIVE,
          "experiences", Kind.EXPERIENCE,
          "ressources", Kind.RESSOURCE,
          "evenements", Kind.EVENEMENT);

  private final List<Term> themes;

  /** Knows the themes of that vocabulary. */
  public LayerStyle(Vocabulary vocabulary) {
    themes = vocabulary.list(ConceptScheme.THEME);
  }

  /** The style of a layer as QML text. */
  public String qml(PublishedLayer layer) {
    XmlTree xml = new XmlTree(DOC_TYPE);
    xml.open(
        "qgis", "version", VERSION, "styleCategories", "AllStyleCategories", "labelsEnabled", "1");
    writeTo(xml, layer);
    return xml.close().toString();
  }

  /** The colour of a layer, {@code #rrggbb}. */
  static String colour(PublishedLayer layer) {
    return Optional.ofNullable(KINDS.get(layer.info().id())).map(Kind::colour).orElse(NEUTRAL);
  }

  /** What a style and a layer of a definition have in common. */
  void writeTo(XmlTree xml, PublishedLayer layer) {
    boolean entries = layer.family() == PublishedLayer.Family.DIRECTORY;
    if (entries) {
      themesRenderer(xml, layer);
      Labels.write(xml, "nom", ENTRY_LABELS_FROM, true);
    } else {
      outlineRenderer(xml, layer);
      if (layer.layer().schema().findIndex("nom").isPresent()) {
        Labels.write(xml, "nom", TERRITORY_LABELS_FROM, false);
      }
    }
    attributes(xml, layer.layer().schema().properties());
    if (layer.layer().schema().findIndex("nom").isPresent()) {
      xml.text("previewExpression", "\"nom\"");
    }
    xml.text("mapTip", entries ? entryTip() : territoryTip(layer));
  }

  private void themesRenderer(XmlTree xml, PublishedLayer layer) {
    String colour = colour(layer);
    String expression = KINDS.containsKey(layer.info().id()) ? "" : kindColours();
    List<Term> parents = themes.stream().filter(theme -> theme.parent().isEmpty()).toList();
    xml.open("renderer-v2", "type", "categorizedSymbol", "attr", "theme_principal");
    xml.open("categories");
    for (int i = 0; i < parents.size(); i++) {
      Term theme = parents.get(i);
      String place = String.valueOf(i);
      xml.open("category", "symbol", place, "label", theme.label(), "render", "true");
      codesBelow(theme).forEach(code -> xml.empty("val", "value", code, "type", "QString"));
      xml.close();
    }
    String last = String.valueOf(parents.size());
    xml.empty(
        "category",
        "symbol",
        last,
        "label",
        "Autre thème",
        "render",
        "true",
        "value",
        "",
        "type",
        "string");
    xml.close().open("symbols");
    for (int i = 0; i < parents.size(); i++) {
      Markers.write(xml, String.valueOf(i), colour, parents.get(i).icon(), expression);
    }
    Markers.write(xml, last, colour, "", expression);
    xml.close().close();
  }

  /** A theme and those below it. */
  private List<String> codesBelow(Term theme) {
    List<String> codes = new ArrayList<>();
    codes.add(theme.concept().code());
    for (Term other : themes) {
      if (other.parent().equals(theme.concept().code())) {
        codes.add(other.concept().code());
      }
    }
    return codes;
  }

  private static String kindColours() {
    return Arrays.stream(Kind.values())
        .map(kind -> " WHEN '" + kind.code() + "' THEN '" + kind.colour() + "'")
        .collect(Collectors.joining("", "CASE \"type\"", " ELSE '" + NEUTRAL + "' END"));
  }

  private static void outlineRenderer(XmlTree xml, PublishedLayer layer) {
    xml.open("renderer-v2", "type", "singleSymbol").open("symbols");
    outline(xml, layer.layer().schema().geometry());
    xml.close().close();
  }

  /** Adds the symbol of what is no entry. */
  static void outline(XmlTree xml, GeometryKind geometry) {
    switch (geometry) {
      case POLYGON -> polygon(xml);
      case LINE -> line(xml);
      case POINT, MIXED, NONE -> Markers.write(xml, "0", NEUTRAL, "", "");
    }
  }

  private static void polygon(XmlTree xml) {
    xml.open("symbol", "type", "fill", "name", "0", "alpha", "1");
    xml.open("layer", "class", "SimpleFill", "enabled", "1", "pass", "0");
    xml.open("Option", "type", "Map");
    xml.option("style", "solid").option("color", "251,248,243,40");
    xml.option("outline_color", INK)
        .option("outline_width", "0.26")
        .option("outline_style", "solid");
    xml.close().close().close();
  }

  private static void line(XmlTree xml) {
    xml.open("symbol", "type", "line", "name", "0", "alpha", "1");
    xml.open("layer", "class", "SimpleLine", "enabled", "1", "pass", "0");
    xml.open("Option", "type", "Map").option("line_color", INK).option("line_width", "0.5");
    xml.close().close().close();
  }

  private static void attributes(XmlTree xml, List<Property> properties) {
    xml.open("fieldConfiguration");
    properties.stream()
        .filter(property -> property.type() == PropertyType.TEXT && !property.values().isEmpty())
        .forEach(property -> codes(xml, property));
    xml.close().open("aliases");
    for (int i = 0; i < properties.size(); i++) {
      Property property = properties.get(i);
      xml.empty(
          "alias", "field", property.name(), "name", property.title(), "index", String.valueOf(i));
    }
    xml.close();
  }

  /** Attribute tables show what codes mean. */
  private static void codes(XmlTree xml, Property property) {
    xml.open("field", "name", property.name()).open("editWidget", "type", "ValueMap");
    xml.open("config").open("Option", "type", "Map");
    xml.open("Option", "name", "map", "type", "List");
    for (Property.CodedValue value : property.values()) {
      xml.open("Option", "type", "Map").option(value.label(), value.code()).close();
    }
    xml.close().close().close().close().close();
  }

  private static String entryTip() {
    return "<h3>[% \"nom\" %]</h3><p>[% coalesce(\"resume\", '') %]</p>"
        + "<p>[% coalesce(\"adresse\", '') %] [% coalesce(\"nom_commune\", '') %]</p>"
        + "<p><a href=\"[% \"url\" %]\">Voir la fiche</a></p>";
  }

  private static String territoryTip(PublishedLayer layer) {
    return layer.layer().schema().findIndex("nom").isPresent() ? "<b>[% \"nom\" %]</b>" : "";
  }
}
