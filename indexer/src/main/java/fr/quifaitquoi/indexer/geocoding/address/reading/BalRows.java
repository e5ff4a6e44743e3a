package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import fr.quifaitquoi.indexer.geocoding.address.PositionKind;
import fr.quifaitquoi.indexer.geocoding.address.StreetName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a Base adresse locale, versions 1.1 to 1.5: the street's name is {@code voie_nom}, or
 * {@code toponyme} in the last; before 1.2 the commune is told by {@code cle_interop} only.
 */
final class BalRows implements RowReader {
  private static final List<String> NAMES =
      List.of("voie_nom", "toponyme", "voie_nom_fra", "toponyme_fra");
  private static final Pattern KEY = Pattern.compile("(\\d{5}|2[ABab]\\d{3})_.*");

  private final Columns columns;
  private final Communes communes;
  private final Problems problems;
  private final String nameColumn;
  private final List<String> otherNames = new ArrayList<>();

  BalRows(Columns columns, Communes communes, Problems problems) {
    this.columns = columns;
    this.communes = communes;
    this.problems = problems;
    nameColumn = NAMES.stream().filter(columns::has).findFirst().orElse(NAMES.getFirst());
    otherNames.addAll(columns.listLanguages("voie_nom").values());
    otherNames.addAll(columns.listLanguages("toponyme").values());
  }

  /** What a file lacks to be a BAL; empty when it is one. */
  static List<String> listMissing(Columns columns) {
    List<String> missing = new ArrayList<>();
    if (NAMES.stream().noneMatch(columns::has)) {
      missing.add("voie_nom");
    }
    if (!columns.has("numero")) {
      missing.add("numero");
    }
    if (!columns.has("commune_insee") && !columns.has("cle_interop")) {
      missing.add("commune_insee");
    }
    boolean degrees = columns.has("long") && columns.has("lat");
    if (!degrees && !(columns.has("x") && columns.has("y"))) {
      missing.add("long");
      missing.add("lat");
    }
    return missing;
  }

  @Override
  public String format() {
    return "BAL";
  }

  @Override
  public Optional<AddressRow> find(CsvRecord row) {
    RowValues values = new RowValues(columns, problems, row);
    Optional<String> code = findCode(values);
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<RowValues.Number> number = values.findNumber("numero", "suffixe");
    Optional<String> name = number.flatMap(found -> values.findName(nameColumn));
    Optional<Position> position =
        name.flatMap(found -> values.findPosition("long", "lat", code.get()));
    if (number.isEmpty() || name.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    boolean locality = number.get().number() == 0 && !StreetTypes.isStreet(name.get());
    City city = cityOf(code.get(), values);
    return Optional.of(
        new AddressRow(
            idOf(values),
            number.get().number(),
            number.get().suffix(),
            new StreetName(name.get(), locality, listAliases(values)),
            communes.findOnlyPostcode(city),
            city,
            position.get(),
            PositionKind.of(values.get("position"))));
  }

  private Optional<String> findCode(RowValues values) {
    if (!values.get("commune_insee").isEmpty()) {
      return values.findCommune("commune_insee");
    }
    Matcher key = KEY.matcher(values.get("cle_interop"));
    if (key.matches() && !key.group(1).startsWith("00")) {
      return Optional.of(key.group(1).toUpperCase(Locale.ROOT));
    }
    values.refuse(
        "commune-inconnue",
        columns.has("commune_insee") ? "commune_insee" : "cle_interop",
        "La commune n’est pas dite.",
        "Donnez son code Insee en commune_insee, ou au début de cle_interop.");
    return Optional.empty();
  }

  private City cityOf(String code, RowValues values) {
    String name = values.get(columns.has("commune_nom") ? "commune_nom" : "commune_nom_fra");
    return communes.get(
        new Communes.Stated(
            code, name, values.get("commune_deleguee_insee"), values.get("commune_deleguee_nom")));
  }

  private static String idOf(RowValues values) {
    String key = values.get("cle_interop");
    return key.isEmpty() ? values.get("id_ban_adresse") : key;
  }

  private List<String> listAliases(RowValues values) {
    List<String> aliases = new ArrayList<>();
    for (String column : otherNames) {
      String alias = values.get(column);
      if (alias.length() > 1 && alias.length() <= RowValues.LONGEST_NAME) {
        aliases.add(alias);
      }
    }
    return aliases;
  }
}
