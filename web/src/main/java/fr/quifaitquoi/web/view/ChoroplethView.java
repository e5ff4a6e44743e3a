package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of territories in classes, and the table that says the same.
 *
 * @param problems what is wrong with what was asked, a sentence each
 * @param refusal why there is no map; null when there is one
 * @param result null when there is none
 */
public record ChoroplethView(
    Head head,
    Heading heading,
    List<Select> form,
    List<String> problems,
    @Nullable Refusal refusal,
    @Nullable Result result)
    implements PageView {
  @Override
  public String template() {
    return "choropleth.jte";
  }

  /** What is shown, of which territories, and where. */
  public record Heading(String shown, String levels, String where) {}

  /** A choice of the form. */
  public record Select(String name, String label, List<Option> options) {}

  /** One of its values. */
  public record Option(String value, String label, boolean selected) {}

  /** Why there is no map, and other maps that there are. */
  public record Refusal(String reason, @Nullable String command, List<Link> offers) {}

  /** The map and what belongs to it. */
  public record Result(
      Map map, List<LegendLine> legend, Table table, List<String> notes, Origin origin) {}

  /**
   * What the map starts from.
   *
   * @param areas address of the territories in classes
   * @param box window to open on, {@code ouest,sud,est,nord}
   * @param tiles the raster base map, when one is configured
   * @param level of the territories, for the addresses of their pages
   * @param label what the map is, for those who do not see it
   */
  public record Map(
      String areas, String box, MapView.@Nullable Tiles tiles, String level, String label) {}

  /** A line of the legend. */
  public record LegendLine(Swatch swatch, String label, String count) {}

  /**
   * The look of a class.
   *
   * @param fill an SVG paint
   */
  public record Swatch(String fill) {}

  /** The table. */
  public record Table(String caption, List<Column> columns, List<Row> rows) {}

  /**
   * A column.
   *
   * @param sortUrl address of the table in its order
   * @param sorted whether the table is in its order: {@code ascending}, {@code descending}, {@code
   *     none}
   */
  public record Column(String label, String sortUrl, String sorted) {
    /** The order for those who see it. */
    public String arrow() {
      return switch (sorted) {
        case "ascending" -> " ↑";
        case "descending" -> " ↓";
        default -> "";
      };
    }
  }

  /** A territory: cells after its name, then its class. */
  public record Row(Link territory, List<String> cells, Swatch swatch, String band) {}

  /** Where the figures come from and where to take them. */
  public record Origin(String date, List<Link> sources, List<Link> downloads) {}
}
