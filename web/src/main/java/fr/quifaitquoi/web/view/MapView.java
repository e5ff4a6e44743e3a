package fr.quifaitquoi.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What the map starts from; all of it is read from the page by the map's script.
 *
 * @param query filters for the points, as a query string of the public contract; empty for none
 * @param box window to open on, {@code ouest,sud,est,nord}
 * @param outline address of an outline to draw
 * @param base address of the outlines drawn under it when there are no tiles
 * @param tiles the raster base map, when one is configured
 * @param point a single point, {@code lon,lat}
 * @param label what the map is, for those who do not see it
 */
public record MapView(
    @Nullable String query,
    String box,
    @Nullable String outline,
    @Nullable String base,
    @Nullable Tiles tiles,
    @Nullable Point point,
    String label) {

  /**
   * A raster base map.
   *
   * @param url with {@code {z}/{x}/{y}}
   */
  public record Tiles(String url, String attribution, int maxZoom) {}

  /**
   * A point of a kind and theme.
   *
   * @param name what it is called; null for the page's title
   */
  public record Point(double lon, double lat, String kind, String theme, @Nullable String name) {}
}
