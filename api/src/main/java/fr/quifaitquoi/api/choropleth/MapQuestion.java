package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.stats.ClassMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a map is asked to show.
 *
 * @param theme code of one of the first level; empty for all
 * @param level of the territories that are coloured
 * @param within the territory that they lie in, wholly or in part; null for all of France
 * @param classes at most, those of nothing known and of masked values not counted
 */
public record MapQuestion(
    Indicator indicator,
    String theme,
    Level level,
    @Nullable TerritoryId within,
    ClassMethod method,
    int classes) {

  /** What {@link #within} is called in addresses when it is all of France. */
  public static final String FRANCE = "france";

  static final int DEFAULT_CLASSES = 5;

  /** Fewest classes that may be asked. */
  public static final int LEAST_CLASSES = 3;

  /** Most classes that may be asked: more are not told apart. */
  public static final int MOST_CLASSES = 7;

  /** The territory in addresses. */
  public String withinText() {
    return within == null ? FRANCE : within.toString();
  }

  /** As the API's parameters; all of them, so that the same question reads the same. */
  public String query() {
    return "indicateur=" + indicator.code() + rest();
  }

  /** As the page's parameters. */
  public String pageQuery() {
    return "carte=" + indicator.code() + rest();
  }

  private String rest() {
    return (theme.isEmpty() ? "" : "&theme=" + theme)
        + "&niveau="
        + level.code()
        + "&dans="
        + withinText()
        + "&methode="
        + method.code()
        + "&classes="
        + classes;
  }
}
