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

/** Rows of {@code lieux-dits-XX-beta.csv} of the Base adresse nationale: a lieu-dit each. */
final class BanPlaceRows implements RowReader {
  static final String NAME = "nom_lieu_dit";
  static final List<String> REQUIRED =
      List.of("id", NAME, "code_postal", "code_insee", "nom_commune");

  private final Columns columns;
  private final Communes communes;
  private final Problems problems;

  BanPlaceRows(Columns columns, Communes communes, Problems problems) {
    this.columns = columns;
    this.communes = communes;
    this.problems = problems;
  }

  @Override
  public String format() {
    return "BAN, lieux-dits";
  }

  @Override
  public Optional<AddressRow> find(CsvRecord row) {
    RowValues values = new RowValues(columns, problems, row);
    Optional<String> code = values.findCommune("code_insee");
    Optional<String> name = code.isEmpty() ? Optional.empty() : values.findName(NAME);
    Optional<Position> position =
        name.flatMap(any -> values.findPosition("lon", "lat", code.get()));
    if (name.isEmpty() || position.isEmpty()) {
      return Optional.empty();
    }
    City city = communes.get(BanRows.stated(values, code.get()));
    @Nullable String postcode =
        values.findPostcode("code_postal").orElseGet(() -> communes.findOnlyPostcode(city));
    return Optional.of(
        new AddressRow(
            values.get("id"),
            0,
            "",
            new StreetName(name.get(), true, List.of()),
            postcode,
            city,
            position.get(),
            PositionKind.SEGMENT));
  }
}
