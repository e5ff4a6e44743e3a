package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuess;
import fr.quifaitquoi.indexer.reading.guess.ColumnGuesser;
import fr.quifaitquoi.indexer.reading.guess.ColumnRole;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guesses which columns of a file say where its rows are, when nobody says it. */
public final class ColumnChoice {
  /** What an address is written with, in the order of a French address. */
  private static final List<ColumnRole> ADDRESS =
      List.of(
          ColumnRole.HOUSE_NUMBER,
          ColumnRole.STREET_KIND,
          ColumnRole.STREET,
          ColumnRole.ADDRESS,
          ColumnRole.POSTCODE,
          ColumnRole.CITY);

  private ColumnChoice() {}

  /**
   * The options, completed.
   *
   * @param sample rows, one value for each column
   */
  static CsvOptions complete(CsvOptions options, List<String> columns, List<List<String>> sample) {
    if (!options.columns().isEmpty()) {
      return options;
    }
    Map<ColumnRole, String> guessed = byRole(ColumnGuesser.guess(columns, sample));
    return options.reverse() ? points(options, guessed) : words(options, columns, guessed);
  }

  /** The columns that seem to say where a row is, in the order of a French address. */
  public static List<String> addressColumns(List<String> columns, List<ColumnGuess> guesses) {
    return addressColumns(columns, byRole(guesses));
  }

  private static List<String> addressColumns(
      List<String> columns, Map<ColumnRole, String> guessed) {
    List<String> found = ADDRESS.stream().map(guessed::get).filter(Objects::nonNull).toList();
    return found.isEmpty() && columns.size() == 1 ? columns : found;
  }

  private static Map<ColumnRole, String> byRole(List<ColumnGuess> guesses) {
    Map<ColumnRole, String> guessed = new EnumMap<>(ColumnRole.class);
    guesses.forEach(guess -> guessed.putIfAbsent(guess.role(), guess.column()));
    return guessed;
  }

  private static CsvOptions points(CsvOptions options, Map<ColumnRole, String> guessed) {
    Map<String, String> filters = new LinkedHashMap<>(options.filters());
    putGuessed(filters, "lat", guessed.get(ColumnRole.LATITUDE));
    putGuessed(filters, "lon", guessed.get(ColumnRole.LONGITUDE));
    return new CsvOptions(true, List.of(), filters, options.resultColumns());
  }

  private static CsvOptions words(
      CsvOptions options, List<String> columns, Map<ColumnRole, String> guessed) {
    Map<String, String> filters = new LinkedHashMap<>(options.filters());
    putGuessed(filters, "citycode", guessed.get(ColumnRole.COMMUNE_CODE));
    List<String> text =
        addressColumns(columns, guessed).stream()
            .filter(column -> !options.filters().containsValue(column))
            .toList();
    if (text.isEmpty()) {
      throw ProblemException.invalid(
          "columns",
          "Aucune colonne ne ressemble à une adresse ou à une commune : nommez celles qui"
              + " conviennent. Colonnes du fichier : "
              + CsvOptions.shown(columns)
              + ".");
    }
    return new CsvOptions(false, text, filters, options.resultColumns());
  }

  private static void putGuessed(
      Map<String, String> filters, String name, @Nullable String column) {
    if (column != null) {
      filters.putIfAbsent(name, column);
    }
  }
}
