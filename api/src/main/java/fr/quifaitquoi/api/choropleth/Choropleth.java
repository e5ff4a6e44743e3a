package fr.quifaitquoi.api.choropleth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map of territories in classes, and all that is to be said with it.
 *
 * @param title what is shown, in French
 * @param areas by name
 * @param legend from the least values up, then what has no value; lines that hold something
 * @param fit goodness of variance fit of the classes, 0 to 1
 * @param data what was counted
 */
public record Choropleth(
    MapQuestion question,
    String title,
    List<Area> areas,
    List<Band> legend,
    double fit,
    Data data) {

  /**
   * What the map is made of.
   *
   * @param date of the directory, ISO; null for an empty one
   * @param approximate whether outlines are approximated
   */
  public record Data(@Nullable String date, boolean approximate) {}
}
