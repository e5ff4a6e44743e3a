package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total exactly how many entries the request lists over all its pages (cards, when two
 *     sources say the same)
 * @param facets counts by value, most first
 * @param next cursor of the next page, null on the last one
 * @param sequence change-log sequence the answer reflects
 */
public record SearchResult(
    long total,
    List<Hit> hits,
    Map<SearchRequest.Facet, List<Count>> facets,
    @Nullable String next,
    long sequence) {

  /**
   * One card.
   *
   * @param document as it was indexed
   * @param distanceMeters from the asked point or territory's centre; null when no place was asked
   * @param reach located there, acting there, or covering wider
   * @param otherSources entries of other sources that say the same (same SIRET; or same phone and
   *     commune; or same normalised name and commune): their ids
   */
  public record Hit(
      EntryDocument document,
      Placement placement,
      @Nullable Double distanceMeters,
      Reach reach,
      List<String> otherSources) {}

  /**
   * The codes and names of the territories of an entry's principal place, as known when it was
   * indexed; null where there is none.
   */
  public record Placement(
      @Nullable Position position,
      @Nullable Named commune,
      @Nullable Named bassinDeVie,
      boolean bassinEstimated,
      @Nullable Named epci,
      @Nullable Named departement,
      @Nullable Named region) {}

  /** A territory's code and name. */
  public record Named(String code, String name) {}

  /** How an entry relates to the place asked. */
  public enum Reach {
    LOCATED,
    ACTING,
    WIDER
  }

  /** How many entries have a value. */
  public record Count(String value, long count) {}
}
