package fr.quifaitquoi.indexer.geocoding.address.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import java.util.Optional;

/** Reads the rows of one of the formats. */
sealed interface RowReader permits BanRows, BanPlaceRows, BalRows {
  /** The format's name. */
  String format();

  /** The address of a row; when it gives none, the problem has been told. */
  Optional<AddressRow> find(CsvRecord row);
}
