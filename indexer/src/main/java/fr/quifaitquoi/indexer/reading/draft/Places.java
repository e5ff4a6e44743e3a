package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.placing.Clue;
import fr.quifaitquoi.indexer.placing.CoverageClue;
import fr.quifaitquoi.indexer.placing.CoverageOutcome;
import fr.quifaitquoi.indexer.placing.PlaceClues;
import fr.quifaitquoi.indexer.placing.PlaceOutcome;
import fr.quifaitquoi.indexer.placing.RowOrigin;
import fr.quifaitquoi.indexer.problem.RowProblem;
import fr.quifaitquoi.indexer.reading.Locators;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.PlaceField;
import fr.quifaitquoi.indexer.reading.text.OpeningHours;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an entry is and acts. */
final class Places {
  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");

  private static final Map<PlaceField, Clue> CLUES =
      new EnumMap<>(
          Map.of(
              PlaceField.ADDRESS, Clue.ADDRESS,
              PlaceField.POSTCODE, Clue.POSTCODE,
              PlaceField.COMMUNE_CODE, Clue.COMMUNE_CODE,
              PlaceField.COMMUNE_NAME, Clue.COMMUNE_NAME,
              PlaceField.DEPARTEMENT, Clue.DEPARTEMENT,
              PlaceField.X, Clue.X,
              PlaceField.Y, Clue.Y));

  private final Mapping.Where where;
  private final Locators locators;
  private final List<Map<Clue, String>> columnsOfPlaces;
  private final List<Map<Clue, String>> columnsOfCoverage;

  /** Where it is, or why it could not be told. */
  sealed interface Found {
    /** It is known. */
    record Located(EntryDraft.Location location) implements Found {}

    /** It is not. */
    record Lost(RowProblem problem) implements Found {}
  }

  Places(Mapping.Where where, Locators locators) {
    this.where = where;
    this.locators = locators;
    this.columnsOfPlaces = where.places().stream().map(Places::columns).toList();
    this.columnsOfCoverage = where.coverage().stream().map(Places::columns).toList();
  }

  private static Map<Clue, String> columns(Mapping.PlaceRule rule) {
    Map<Clue, String> columns = new HashMap<>();
    rule.fields()
        .forEach((field, source) -> {
          Clue clue = CLUES.get(field);
          if (clue != null && !source.columns().isEmpty()) {
            columns.put(clue, String.join(", ", source.columns().stream().sorted().toList()));
          }
        });
    return Map.copyOf(columns);
  }

  private static Map<Clue, String> columns(Mapping.CoverageRule rule) {
    Expression code = rule.code() != null ? rule.code() : rule.name();
    return code == null || code.columns().isEmpty()
        ? Map.of()
        : Map.of(Clue.COVERAGE, String.join(", ", code.columns().stream().sorted().toList()));
  }

  Found of(RowContext row) {
    List<RowProblem> lost = new ArrayList<>();
    List<PlaceDraft> places = places(row, lost);
    Set<TerritoryId> coverage = coverage(row, lost);
    if (!places.isEmpty() || !coverage.isEmpty()) {
      row.warnings().addAll(lost);
      return new Found.Located(new EntryDraft.Location(places, coverage, reason(row, places)));
    }
    String reason = row.value(where.unplacedReason());
    if (!reason.isEmpty()) {
      row.warnings().addAll(lost);
      return new Found.Located(new EntryDraft.Location(places, coverage, reason));
    }
    return new Found.Lost(lost.isEmpty() ? nothingSaid(row) : lost.getFirst());
  }

  private @Nullable String reason(RowContext row, List<PlaceDraft> places) {
    if (!places.isEmpty()) {
      return null;
    }
    String given = row.value(where.unplacedReason());
    return given.isEmpty() ? "lieu-a-preciser" : given;
  }

  private static RowProblem nothingSaid(RowContext row) {
    return row.problem(
        "lieu-absent",
        Expression.NONE,
        "",
        "La ligne ne dit pas où cela se trouve.",
        "Indiquez une commune (code INSEE, ou code postal et nom), ou la raison\u00a0: en-ligne,"
            + " region-entiere, lieu-a-preciser.");
  }

  private List<PlaceDraft> places(RowContext row, List<RowProblem> lost) {
    List<PlaceDraft> places = new ArrayList<>();
    for (int i = 0; i < where.places().size(); i++) {
      Mapping.PlaceRule rule = where.places().get(i);
      if (rule.onlyIf().isEmpty() || rule.onlyIf().get().holds(row.values())) {
        PlaceClues clues = clues(row, rule, columnsOfPlaces.get(i));
        // A second place that the row says nothing of is simply not there.
        if (i == 0 || saysSomething(clues)) {
          place(row, rule, clues, lost).ifPresent(places::add);
        }
      }
    }
    return places;
  }

  private static boolean saysSomething(PlaceClues c) {
    return c.communeCode() != null
        || c.communeName() != null
        || c.postcode() != null
        || c.rawX() != null
        || !c.address().isEmpty();
  }

  private Optional<PlaceDraft> place(
      RowContext row, Mapping.PlaceRule rule, PlaceClues clues, List<RowProblem> lost) {
    return switch (locators.placer().place(clues)) {
      case PlaceOutcome.Unplaced unplaced -> {
        lost.add(RowContext.shown(unplaced.problem()));
        yield Optional.empty();
      }
      case PlaceOutcome.Placed placed -> {
        placed.warnings().forEach(w -> row.warnings().add(RowContext.shown(w)));
        yield Optional.of(placed.toDraft(rule.role(), clues.address(), access(row, rule)));
      }
    };
  }

  private static PlaceClues clues(
      RowContext row, Mapping.PlaceRule rule, Map<Clue, String> columns) {
    String x = get(row, rule, PlaceField.X);
    String y = get(row, rule, PlaceField.Y);
    String point = get(row, rule, PlaceField.POINT);
    if (point != null && (x == null || y == null)) {
      // "47.39, 0.68": the usual form of a single column gives the latitude first.
      String[] parts = point.replaceAll("[\\[\\]()]", "").split("\\s*[,;]\\s*|\\s+", 2);
      x = parts.length == 2 ? parts[1].strip() : null;
      y = parts.length == 2 ? parts[0].strip() : null;
    }
    String address = get(row, rule, PlaceField.ADDRESS);
    return new PlaceClues(
        get(row, rule, PlaceField.COMMUNE_CODE),
        get(row, rule, PlaceField.POSTCODE),
        get(row, rule, PlaceField.COMMUNE_NAME),
        get(row, rule, PlaceField.DEPARTEMENT),
        x,
        y,
        address == null ? "" : onOneLine(row.withoutPrivate(address)),
        new RowOrigin(row.line(), columns));
  }

  private static String onOneLine(String address) {
    return address.indexOf('\n') < 0 ? address : LINE_ENDS.matcher(address).replaceAll(", ");
  }

  private static @Nullable String get(RowContext row, Mapping.PlaceRule rule, PlaceField field) {
    Expression source = rule.fields().get(field);
    String value = source == null ? "" : row.value(source);
    return value.isEmpty() ? null : value;
  }

  private static PlaceDraft.Access access(RowContext row, Mapping.PlaceRule rule) {
    String hours = hours(row, rule);
    String accessibility = get(row, rule, PlaceField.ACCESSIBILITY);
    boolean itinerant = rule.itinerant().map(r -> r.holds(row.values())).orElse(false);
    return new PlaceDraft.Access(
        hours, accessibility == null ? null : row.withoutPrivate(accessibility), itinerant);
  }

  private static @Nullable String hours(RowContext row, Mapping.PlaceRule rule) {
    if (rule.days().isEmpty()) {
      String hours = get(row, rule, PlaceField.HOURS);
      return hours == null ? null : row.withoutPrivate(hours);
    }
    List<String> days = rule.days().stream().map(row::publicValue).toList();
    return OpeningHours.ofWeek(days).orElse(null);
  }

  private Set<TerritoryId> coverage(RowContext row, List<RowProblem> lost) {
    Set<TerritoryId> territories = new LinkedHashSet<>();
    for (int i = 0; i < where.coverage().size(); i++) {
      Mapping.CoverageRule rule = where.coverage().get(i);
      String code = said(row, rule.code());
      String name = said(row, rule.name());
      if (code == null && name == null) {
        continue;
      }
      RowOrigin origin = new RowOrigin(row.line(), columnsOfCoverage.get(i));
      CoverageClue clue = new CoverageClue(said(row, rule.level()), code, name, origin);
      switch (locators.territories().resolve(clue)) {
        case CoverageOutcome.Unresolved unresolved ->
            lost.add(RowContext.shown(unresolved.problem()));
        case CoverageOutcome.Resolved resolved -> {
          resolved.warnings().forEach(w -> row.warnings().add(RowContext.shown(w)));
          territories.add(resolved.territory());
        }
      }
    }
    return territories;
  }

  private static @Nullable String said(RowContext row, @Nullable Expression source) {
    String value = source == null ? "" : row.value(source);
    return value.isEmpty() ? null : value;
  }
}
