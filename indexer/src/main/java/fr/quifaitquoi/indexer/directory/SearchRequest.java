package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the directory, parsed once; the same one serves list, map, counts, exports and
 * feeds.
 *
 * @param text what the person typed; empty for none
 * @param facets what to count, by drill-sideways
 */
public record SearchRequest(
    String text, Filters filters, Where where, Sort sort, Page page, Set<Facet> facets) {

  /** Everything, in the default order, first page, no facets. */
  public static final SearchRequest ALL =
      new SearchRequest("", Filters.NONE, Where.ANYWHERE, Sort.DEFAULT, Page.FIRST, Set.of());

  /** What the entries must be. Empty sets do not filter; within a set, any one will do. */
  public record Filters(
      Set<EntryKind> kinds,
      Set<String> subTypes,
      Set<String> excludedSubTypes,
      Labels labels,
      Set<String> sources,
      Set<String> roles,
      Period period,
      Examples examples) {
    /** No filter, examples left out. */
    public static final Filters NONE =
        new Filters(
            Set.of(),
            Set.of(),
            Set.of(),
            Labels.NONE,
            Set.of(),
            Set.of(),
            Period.ANY,
            Examples.WITHOUT);
  }

  /** Concepts: a theme of the first level finds those below it too. */
  public record Labels(
      Set<String> themes, Set<String> audiences, Set<String> skills, Set<String> works) {
    /** None asked. */
    public static final Labels NONE = new Labels(Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** Verified since, and dates of events and initiatives that overlap {@code from}–{@code to}. */
  public record Period(
      @Nullable LocalDate verifiedSince, @Nullable LocalDate from, @Nullable LocalDate to) {
    /** No limit. */
    public static final Period ANY = new Period(null, null, null);
  }

  /** Whether demonstration entries are listed. */
  public enum Examples {
    WITHOUT,
    WITH,
    ONLY
  }

  /**
   * Where.
   *
   * @param territories any of them
   * @param neighbours also those that touch them
   * @param near within a distance of a point
   * @param box entries whose principal place lies in it
   */
  public record Where(
      Set<TerritoryId> territories,
      boolean neighbours,
      @Nullable Near near,
      @Nullable Box box,
      Scope scope) {
    /** No limit. */
    public static final Where ANYWHERE = new Where(Set.of(), false, null, null, Scope.ALL);
  }

  /** Within {@code radiusMeters} of a point. */
  public record Near(Position position, double radiusMeters) {}

  /** Entries that sit there, that act there, or both and those that cover wider. */
  public enum Scope {
    LOCATED,
    ACTING,
    ALL
  }

  /** The order; what DEFAULT means depends on the rest of the request (contract: {@code tri}). */
  public enum Sort {
    DEFAULT,
    RELEVANCE,
    DISTANCE,
    NAME,
    RECENT
  }

  /**
   * Which part of the answer.
   *
   * @param limit 0 to 100
   * @param cursor opaque, from the previous answer
   */
  public record Page(int limit, @Nullable String cursor) {
    /** The first twenty. */
    public static final Page FIRST = new Page(20, null);
  }

  /** What can be counted. */
  public enum Facet {
    KIND("type"),
    SUB_TYPE("sous_type"),
    THEME("theme"),
    AUDIENCE("public"),
    SKILL("competence"),
    WORKS("travaux"),
    SOURCE("source"),
    COMMUNE("commune"),
    EPCI("epci"),
    BASSIN_DE_VIE("bassin-de-vie"),
    DEPARTEMENT("departement"),
    SCOPE("portee");

    private final String code;

    Facet(String code) {
      this.code = code;
    }

    /** The name in the public contract. */
    public String code() {
      return code;
    }
  }
}
