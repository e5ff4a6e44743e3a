package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Labels;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Page;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchRequest.Where;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a search, the same for every route that searches. The API refuses what is
 * wrong ({@link #readStrictly}); pages show what is wrong and search without it ({@link #read}).
 * Thread-safe.
 */
public final class SearchParameters {
  private static final Pattern TERRITORY_CODE =
      Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,39}(@\\d{4})?");

  private final Parameter<String> theme;
  private final Parameter<String> source;
  private final Parameter<TerritoryId> territory;

  /**
   * @param themes codes of the theme tree
   * @param sources codes of the directories that were read
   * @param territories today's territory of an id, former commune codes included
   */
  public SearchParameters(KnownCodes themes, KnownCodes sources, TerritoryFinder territories) {
    theme = new Parameter<>("theme", text -> themes.require("le thème", text));
    source = new Parameter<>("source", text -> sources.require("la source", text));
    territory = new Parameter<>("territoire", text -> territory(text, territories));
  }

  /** Today's territory of an id. */
  @FunctionalInterface
  public interface TerritoryFinder {
    /** Empty when there is none; the exception says why there cannot be any. */
    Optional<TerritoryId> find(TerritoryId id) throws UnreadableValueException;
  }

  /**
   * What was understood, and what was not.
   *
   * @param errors empty when all is well
   */
  public record Parsed(SearchRequest request, List<FieldError> errors) {}

  /** Names of the parameters of a search. */
  public static List<String> names() {
    return SearchFields.NAMES;
  }

  /** Reads what can be read; unknown parameters are none of our business. */
  public Parsed read(Map<String, List<String>> given) {
    ParameterReader reader = new ParameterReader(given);
    SearchRequest request = read(reader);
    return new Parsed(request, reader.errors());
  }

  /**
   * Reads all parameters, or ends the request with every error at once.
   *
   * @param known names that the route allows
   */
  public SearchRequest readStrictly(Map<String, List<String>> given, Collection<String> known) {
    ParameterReader reader = new ParameterReader(given);
    SearchRequest request = read(reader);
    reader.refuseUnknown(known);
    reader.throwIfAny();
    return request;
  }

  /** Reads the search among other parameters of a route; errors stay with the reader. */
  public SearchRequest read(ParameterReader reader) {
    Where where = where(reader);
    return new SearchRequest(
        reader.findOne(SearchFields.TEXT).orElse(""),
        filters(reader),
        where,
        sort(reader, where),
        new Page(
            reader.findOne(SearchFields.LIMIT).orElse(SearchFields.DEFAULT_LIMIT),
            reader.findOne(SearchFields.CURSOR_FIELD).orElse(null)),
        reader.listAll(SearchFields.FACETS));
  }

  /** The problem of a cursor that the index does not know. */
  static ProblemException unknownCursor() {
    return ProblemException.invalid(
        "curseur", "Le paramètre « curseur » " + SearchFields.unknownCursor().getMessage());
  }

  private Filters filters(ParameterReader reader) {
    return new Filters(
        reader.listAll(SearchFields.KIND),
        reader.listAll(SearchFields.SUB_TYPE),
        reader.listAll(SearchFields.EXCLUDED_SUB_TYPE),
        new Labels(
            reader.listAll(theme),
            reader.listAll(SearchFields.AUDIENCE),
            reader.listAll(SearchFields.SKILL),
            reader.listAll(SearchFields.WORKS)),
        reader.listAll(source),
        reader.listAll(SearchFields.ROLE),
        period(reader),
        reader.findOne(SearchFields.EXAMPLES).orElse(Examples.WITHOUT));
  }

  private static Period period(ParameterReader reader) {
    LocalDate since =
        reader.findOne(SearchFields.VERIFIED_SINCE).map(PartialDate::from).orElse(null);
    LocalDate from = reader.findOne(SearchFields.FROM).map(PartialDate::from).orElse(null);
    LocalDate to = reader.findOne(SearchFields.TO).map(PartialDate::to).orElse(null);
    if (from != null && to != null && to.isBefore(from)) {
      reader.refuse("au", "Le paramètre « au » doit être une date après celle de « du ».");
      to = null;
    }
    return new Period(since, from, to);
  }

  private Where where(ParameterReader reader) {
    var territories = reader.listAll(territory);
    boolean neighbours = reader.findOne(SearchFields.NEIGHBOURS).orElse(false);
    return new Where(
        territories,
        neighbours && !territories.isEmpty(),
        near(reader),
        reader.findOne(SearchFields.BOX).orElse(null),
        reader.findOne(SearchFields.SCOPE).orElse(Scope.ALL));
  }

  private static @Nullable Near near(ParameterReader reader) {
    Position position = reader.findOne(SearchFields.NEAR).orElse(null);
    double km = reader.findOne(SearchFields.RADIUS).orElse(SearchFields.DEFAULT_RADIUS_KM);
    return position == null ? null : new Near(position, Math.round(km * 1000));
  }

  private static Sort sort(ParameterReader reader, Where where) {
    Sort sort = reader.findOne(SearchFields.SORT).orElse(Sort.DEFAULT);
    if (sort == Sort.DISTANCE && where.near() == null && where.territories().isEmpty()) {
      reader.refuse(
          "tri",
          "Le paramètre « tri » ne peut valoir « distance » qu’avec « pres_de » ou « territoire"
              + " ».");
      return Sort.DEFAULT;
    }
    return sort;
  }

  private static TerritoryId territory(String text, TerritoryFinder territories)
      throws UnreadableValueException {
    TerritoryId id =
        TerritoryId.find(text)
            .orElseThrow(() ->
                new UnreadableValueException(
                    "attend un niveau et un code : bassin-de-vie:37132. Niveaux : "
                        + Arrays.stream(Level.values())
                            .map(Level::code)
                            .collect(Collectors.joining(", "))
                        + "."));
    Optional<TerritoryId> found =
        TERRITORY_CODE.matcher(id.code()).matches() ? territories.find(id) : Optional.empty();
    return found.orElseThrow(() ->
        new UnreadableValueException(
            "ne connaît pas le territoire « " + Values.shorten(text) + " »."));
  }
}
