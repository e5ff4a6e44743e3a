package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.api.http.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wanted of a file, in terms of its columns. Columns that an earlier geocoding added are
 * replaced; a latitude of the file's own is kept, and ours then has another name.
 *
 * @param width how many values a row must have
 * @param text indexes of the columns that say what is looked for
 * @param filters index of the column that holds a filter, by the filter's name
 * @param kept indexes of the columns that are given back
 * @param added columns that are added
 */
record CsvPlan(
    boolean reverse,
    int width,
    List<Integer> text,
    Map<String, Integer> filters,
    List<Integer> kept,
    List<ResultColumn> added) {
  private static final String STATUS = "result_status";
  private static final Set<String> LATITUDES = Set.of("lat", "latitude");
  private static final Set<String> LONGITUDES = Set.of("lon", "lng", "long", "longitude");

  /** Looks the named columns up in the file's first line; all that cannot be is told at once. */
  static CsvPlan of(CsvOptions options, List<String> header) {
    return new Maker(options, header).make();
  }

  /** The first line of what is given back. */
  List<String> header(List<String> columns) {
    List<String> names = new ArrayList<>();
    kept.forEach(index -> names.add(columns.get(index)));
    added.forEach(column -> names.add(column.name()));
    return names;
  }

  private static final class Maker {
    private final CsvOptions options;
    private final List<String> header;
    private final List<FieldError> errors = new ArrayList<>();

    Maker(CsvOptions options, List<String> header) {
      this.options = options;
      this.header = header.stream().map(String::strip).toList();
    }

    CsvPlan make() {
      Map<String, Integer> filters = filters();
      List<Integer> replaced = replaced();
      List<Integer> kept = indexes(i -> !replaced.contains(i));
      List<Integer> text = options.reverse() ? List.of() : text(kept, filters);
      List<ResultColumn> added = added(kept);
      if (!errors.isEmpty()) {
        throw ProblemException.invalid(errors);
      }
      return new CsvPlan(options.reverse(), header.size(), text, filters, kept, added);
    }

    private Map<String, Integer> filters() {
      Map<String, Integer> filters = new LinkedHashMap<>();
      options
          .filters()
          .forEach((name, column) -> find(name, column).ifPresent(i -> filters.put(name, i)));
      if (options.reverse()) {
        guess("lat", LATITUDES, filters);
        guess("lon", LONGITUDES, filters);
      } else if (filters.containsKey("lat") != filters.containsKey("lon") && errors.isEmpty()) {
        String missing = filters.containsKey("lat") ? "lon" : "lat";
        refuse(missing, "Les paramètres « lat » et « lon » nomment deux colonnes, ou aucune.");
      }
      return filters;
    }

    private void guess(String name, Set<String> usual, Map<String, Integer> filters) {
      if (options.filters().containsKey(name)) {
        return;
      }
      List<Integer> found = indexes(i -> usual.contains(header.get(i).toLowerCase(Locale.ROOT)));
      if (found.isEmpty()) {
        refuse(
            name,
            "La colonne des "
                + (name.equals("lat") ? "latitudes" : "longitudes")
                + " n’est pas reconnue : nommez-la avec « "
                + name
                + " ». Colonnes du fichier : "
                + CsvOptions.shown(header)
                + ".");
      } else {
        filters.put(name, found.getFirst());
      }
    }

    private List<Integer> text(List<Integer> kept, Map<String, Integer> filters) {
      if (options.columns().isEmpty()) {
        return kept.stream().filter(i -> !filters.containsValue(i)).toList();
      }
      List<Integer> text = new ArrayList<>();
      for (String column : options.columns()) {
        find("columns", column).ifPresent(text::add);
      }
      return text;
    }

    private Optional<Integer> find(String parameter, String column) {
      List<Integer> found = indexes(i -> header.get(i).equals(column));
      if (found.size() == 1) {
        return Optional.of(found.getFirst());
      }
      refuse(
          parameter,
          "La colonne « "
              + Values.shorten(column)
              + (found.isEmpty()
                  ? " » n’est pas dans le fichier. Ses colonnes : " + CsvOptions.shown(header) + "."
                  : " » est plusieurs fois dans le fichier : donnez-leur des noms différents."));
      return Optional.empty();
    }

    private List<Integer> replaced() {
      Set<String> ours = new HashSet<>();
      all().forEach(column -> ours.add(column.name()));
      boolean geocoded = header.contains(STATUS);
      return indexes(i -> {
        String name = header.get(i);
        return ours.contains(name) && (geocoded || name.startsWith("result_"));
      });
    }

    private List<ResultColumn> all() {
      return options.reverse() ? ResultColumn.REVERSE : ResultColumn.SEARCH;
    }

    private List<ResultColumn> added(List<Integer> kept) {
      Set<String> taken = new HashSet<>();
      kept.forEach(i -> taken.add(header.get(i)));
      List<ResultColumn> chosen = new ArrayList<>();
      for (String name : options.resultColumns()) {
        Optional<ResultColumn> column =
            all().stream().filter(c -> c.name().equals(name)).findFirst();
        column.ifPresentOrElse(chosen::add, () -> refuseResultColumn(name));
      }
      return (options.resultColumns().isEmpty() ? all() : chosen)
          .stream().map(c -> taken.contains(c.name()) ? c.named("result_" + c.name()) : c).toList();
    }

    private void refuseResultColumn(String name) {
      refuse(
          "result_columns",
          "« "
              + Values.shorten(name)
              + " » n’est pas une colonne de résultat : "
              + CsvOptions.shown(all().stream().map(ResultColumn::name).toList())
              + ".");
    }

    private List<Integer> indexes(Predicate<Integer> wanted) {
      List<Integer> indexes = new ArrayList<>();
      for (int i = 0; i < header.size(); i++) {
        if (wanted.test(i)) {
          indexes.add(i);
        }
      }
      return List.copyOf(indexes);
    }

    private void refuse(String field, String message) {
      errors.add(new FieldError(field, message));
    }
  }
}
