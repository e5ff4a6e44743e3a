package fr.quifaitquoi.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fiche in a list.
 *
 * @param id of the entry
 * @param themes the principal one first
 * @param otherSources how many other sources say the same
 */
public record Card(
    String id,
    Heading heading,
    Where where,
    List<Link> themes,
    Freshness freshness,
    @Nullable String when,
    boolean example,
    int otherSources) {

  /** Kind, sub-type, name and summary. */
  public record Heading(
      Kind kind, @Nullable String subType, String name, String url, String summary) {}

  /**
   * Where it is.
   *
   * @param distance from the place asked
   * @param precision said when the point is not an address
   * @param outside "hors région", when it is
   * @param lon WGS84, null when it has no point
   */
  public record Where(
      @Nullable String commune,
      @Nullable String distance,
      @Nullable String precision,
      @Nullable String outside,
      @Nullable Double lon,
      @Nullable Double lat) {
    /** Nothing known. */
    public static final Where NOWHERE = new Where(null, null, null, null, null, null);
  }

  /** One true sentence, and whether nothing was updated for two years. */
  public record Freshness(String sentence, boolean old) {}
}
