package fr.quifaitquoi.web.view;

import java.util.List;

/**
 * The page where files are asked for.
 *
 * @param selection what is downloaded, in words
 * @param selectionUrl the search that it is, to change it
 * @param hidden its filters, carried by the form
 * @param form what may be chosen
 * @param files the layer chosen, in each format
 */
public record ExportsView(
    Head head,
    String selection,
    String selectionUrl,
    List<SearchView.Hidden> hidden,
    Form form,
    List<Link> files,
    Qgis qgis)
    implements PageView {
  @Override
  public String template() {
    return "exports.jte";
  }

  /** Layers, formats and systems. */
  public record Form(List<Choice> layers, List<Choice> formats, List<Choice> systems) {}

  /** One value of a list. */
  public record Choice(String value, String label, boolean selected) {}

  /**
   * How the layer is seen live in a GIS.
   *
   * @param definition address of the .qlr
   * @param service address of the OGC API
   * @param tiles template of the addresses of vector tiles
   * @param style address of the QML
   * @param columns address of the Table Schema
   * @param licence under which the layer may be used again
   */
  public record Qgis(
      String definition,
      String service,
      String tiles,
      String style,
      String columns,
      String licence) {}
}
