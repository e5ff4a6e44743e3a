package fr.quifaitquoi.api.qgis;

import fr.quifaitquoi.api.layers.PublishedLayer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer definition of QGIS (.qlr): a group of layers that ask this service each time they are
 * drawn. Features come from the OGC API and bear the site's style; tiles, which are quick from
 * afar, are there but not ticked. Not thread-safe.
 */
public final class LayerDefinition {
  private static final int WGS84 = 4326;
  private static final int WEB_MERCATOR = 3857;

  /** QGIS numbers most systems as EPSG does, this one not. */
  private static final int WGS84_IN_QGIS = 3452;

  private static final int PAGE = 1_000;
  private static final int DEEPEST_TILE = 14;

  private final String title;
  private final LayerStyle style;
  private final List<Live> layers = new ArrayList<>();

  /**
   * @param title of the group
   */
  public LayerDefinition(String title, LayerStyle style) {
    this.title = title;
    this.style = style;
  }

  /** A layer of the group. */
  private record Live(PublishedLayer layer, String id, String provider, String source) {
    boolean isTiled() {
      return provider.equals("vectortile");
    }
  }

  /**
   * Adds the features of a layer.
   *
   * @param service landing page of the OGC API that has them
   */
  public LayerDefinition addFeatures(PublishedLayer layer, String service) {
    String id = layer.info().id();
    String source =
        " pagingEnabled='true' restrictToRequestBBOX='1' pageSize='"
            + PAGE
            + "' typename='"
            + id
            + "' url='"
            + service
            + "'";
    layers.add(new Live(layer, "quifaitquoi_" + plain(id), "OAPIF", source));
    return this;
  }

  /**
   * Adds the tiles of a layer.
   *
   * @param template of their addresses, with {@code {z}}, {@code {x}} and {@code {y}}
   */
  public LayerDefinition addTiles(PublishedLayer layer, String template) {
    String source =
        "type=xyz&url="
            + URLEncoder.encode(template, StandardCharsets.UTF_8)
            + "&zmin=0&zmax="
            + DEEPEST_TILE;
    String id = "quifaitquoi_tuiles_" + plain(layer.info().id());
    layers.add(new Live(layer, id, "vectortile", source));
    return this;
  }

  private static String plain(String id) {
    return id.replaceAll("[^A-Za-z0-9]", "_");
  }

  /** The file's text. */
  public String xml() {
    XmlTree xml = new XmlTree("<!DOCTYPE qgis-layer-definition>");
    xml.open("qlr");
    xml.open("layer-tree-group", "name", "", "checked", "Qt::Checked", "expanded", "1");
    xml.open("layer-tree-group", "name", title, "checked", "Qt::Checked", "expanded", "1");
    layers.forEach(live -> node(xml, live));
    xml.close().close();
    xml.open("maplayers");
    layers.forEach(live -> mapLayer(xml, live));
    return xml.close().close().toString();
  }

  private static void node(XmlTree xml, Live live) {
    xml.empty(
        "layer-tree-layer",
        "id",
        live.id(),
        "name",
        name(live),
        "providerKey",
        live.provider(),
        "source",
        live.source(),
        "checked",
        live.isTiled() ? "Qt::Unchecked" : "Qt::Checked",
        "expanded",
        "0");
  }

  private static String name(Live live) {
    String name = live.layer().info().title();
    return live.isTiled() ? name + " (tuiles, rapides de loin)" : name;
  }

  private void mapLayer(XmlTree xml, Live live) {
    if (live.isTiled()) {
      xml.open("maplayer", "type", "vector-tile", "styleCategories", "AllStyleCategories");
      head(xml, live);
      crs(xml, WEB_MERCATOR);
      xml.text("provider", live.provider());
      TileRenderer.write(xml, live.layer());
    } else {
      xml.open(
          "maplayer",
          "type",
          "vector",
          "styleCategories",
          "AllStyleCategories",
          "labelsEnabled",
          "1",
          "readOnly",
          "1");
      head(xml, live);
      crs(xml, WGS84);
      xml.text("provider", live.provider(), "encoding", "UTF-8");
      style.writeTo(xml, live.layer());
    }
    xml.close();
  }

  private static void head(XmlTree xml, Live live) {
    xml.text("id", live.id()).text("datasource", live.source()).text("layername", name(live));
    var info = live.layer().info();
    xml.text("title", info.title()).text("abstract", info.description());
    xml.text("attribution", info.credit().attribution());
  }

  /**
   * A system of coordinates, which QGIS knows by its own number: by the EPSG code alone it makes
   * one that is valid and transforms nothing.
   */
  private static void crs(XmlTree xml, int epsg) {
    xml.open("srs").open("spatialrefsys");
    xml.text("srsid", String.valueOf(epsg == WGS84 ? WGS84_IN_QGIS : epsg));
    xml.text("srid", String.valueOf(epsg)).text("authid", "EPSG:" + epsg);
    xml.close().close();
  }
}
