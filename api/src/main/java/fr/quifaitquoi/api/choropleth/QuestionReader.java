package fr.quifaitquoi.api.choropleth;

import fr.quifaitquoi.api.http.Parameter;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.geodata.stats.ClassMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a map is asked to show; what is wrong is noted in the reader, and left at default. */
public final class QuestionReader {
  /** Levels that a map may colour. */
  public static final List<Level> LEVELS =
      List.of(Level.BASSIN_DE_VIE, Level.EPCI, Level.COMMUNE, Level.DEPARTEMENT, Level.REGION);

  private static final Parameter<Level> LEVEL =
      new Parameter<>("niveau", Values.oneOf(LEVELS, Level::code));
  private static final Parameter<ClassMethod> METHOD =
      new Parameter<>(
          "methode", Values.oneOf(Arrays.asList(ClassMethod.values()), ClassMethod::code));
  private static final Parameter<Integer> CLASSES =
      new Parameter<>(
          "classes", Values.integer(MapQuestion.LEAST_CLASSES, MapQuestion.MOST_CLASSES));

  private final Geography geography;
  private final List<String> themes;
  private final TerritoryId home;

  /**
   * @param themes codes of the first level
   * @param home the territory of an instance that is asked for none
   */
  QuestionReader(Geography geography, List<String> themes, TerritoryId home) {
    this.geography = geography;
    this.themes = themes;
    this.home = home;
  }

  /** All parameters, the indicator's under that name. */
  static List<String> names(String indicator) {
    return List.of(indicator, "theme", "niveau", "dans", "methode", "classes");
  }

  /**
   * Reads the question.
   *
   * @param indicator name of the parameter that says the indicator
   */
  MapQuestion read(ParameterReader reader, String indicator) {
    Indicator shown =
        reader
            .findOne(
                new Parameter<>(
                    indicator, Values.oneOf(Arrays.asList(Indicator.values()), Indicator::code)))
            .orElse(Indicator.RATE);
    String theme = reader.findOne(new Parameter<>("theme", this::theme)).orElse("");
    if (!theme.isEmpty() && !shown.mayBeOfTheme()) {
      reader.refuse(
          "theme",
          "Le paramètre « theme » ne se combine qu’avec les indicateurs « "
              + Indicator.RATE.code()
              + " » et « "
              + Indicator.ENTRIES.code()
              + " ».");
      theme = "";
    }
    return new MapQuestion(
        shown,
        theme,
        reader.findOne(LEVEL).orElseGet(this::defaultLevel),
        reader
            .findOne(new Parameter<>("dans", this::within))
            .orElseGet(() -> Optional.of(home))
            .orElse(null),
        reader.findOne(METHOD).orElse(ClassMethod.QUANTILES),
        reader.findOne(CLASSES).orElse(MapQuestion.DEFAULT_CLASSES));
  }

  /** Bassins de vie once they are official. */
  private Level defaultLevel() {
    boolean estimated =
        geography.list(Level.BASSIN_DE_VIE).stream()
            .anyMatch(bassin -> bassin.composition() == Method.ESTIMEE);
    return estimated ? Level.EPCI : Level.BASSIN_DE_VIE;
  }

  private String theme(String text) throws UnreadableValueException {
    return Values.oneOf(themes, code -> code).convert(text);
  }

  /** Empty for all of France. */
  private Optional<TerritoryId> within(String text) throws UnreadableValueException {
    if (text.equals(MapQuestion.FRANCE)) {
      return Optional.empty();
    }
    Optional<TerritoryId> found =
        TerritoryId.find(text)
            .filter(id -> id.level() != Level.QPV)
            .filter(id -> geography.find(id).isPresent());
    if (found.isEmpty()) {
      throw new UnreadableValueException(
          "ne connaît pas le territoire « "
              + Values.shorten(text)
              + " »\u00a0: attendu niveau:code, comme region:24 ou departement:37, ou france.");
    }
    return found;
  }
}
