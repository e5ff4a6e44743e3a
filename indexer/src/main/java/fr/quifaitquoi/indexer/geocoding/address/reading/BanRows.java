package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.City;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import fr.quifaitquoi.indexer.geocoding.address.PositionKind;
import fr.quifaitquoi.indexer.geocoding.address.StreetName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code adresses-XX.csv} of the Base adresse nationale, 23 columns (2024 and after). A row
 * without a street is a lieu-dit.
 */
final class BanRows implements RowReader {
  static final List<String> REQUIRED =
      List.of("id", "numero", "rep", "nom_voie", "code_postal", "code_insee", "nom_commune");

  private final Columns columns;
  private final Communes communes;
  private final Problems problems;

  BanRows(Columns columns, Communes communes, Problems problems) {
    this.columns = columns;
    this.communes = communes;
    this.problems = problems;
  }

  @Override
  public String format() {
    return "BAN";
  }

  @Override
  public Optional<AddressRow> find(CsvRecord row) {
    RowValues values = new RowValues(columns, problems, row);
    Optional<String> code = values.findCommune("code_insee");
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Optional<RowValues.Number> number = values.findNumber("numero", "rep");
    Optional<StreetName> street = number.flatMap(found -> findStreet(values, found.number()));
    Optional<Position> position =
        street.flatMap(found -> values.findPosition("lon", "lat", code.get()));
    if (number.isEmpty() || street.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    City city = communes.get(stated(values, code.get()));
    @Nullable String postcode =
        values.findPostcode("code_postal").orElseGet(() -> communes.findOnlyPostcode(city));
    return Optional.of(
        new AddressRow(
            values.get("id"),
            number.get().number(),
            number.get().suffix(),
            street.get(),
            postcode,
            city,
            position.get(),
            PositionKind.of(values.get("type_position"))));
  }

  /** What a row of the national base says of its commune. */
  static Communes.Stated stated(RowValues values, String code) {
    return new Communes.Stated(
        code,
        values.get("nom_commune"),
        values.get("code_insee_ancienne_commune"),
        values.get("nom_ancienne_commune"));
  }

  private static Optional<StreetName> findStreet(RowValues values, int number) {
    boolean named = !values.get("nom_voie").isEmpty();
    String column = named || values.get("nom_ld").isEmpty() ? "nom_voie" : "nom_ld";
    String alias = values.get("alias");
    List<String> aliases =
        alias.isEmpty() || alias.length() > RowValues.LONGEST_NAME ? List.of() : List.of(alias);
    return values
        .findName(column)
        .map(name -> {
          boolean whole = number == 0 && !StreetTypes.isStreet(name);
          return new StreetName(name, !named || whole, aliases);
        });
  }
}
