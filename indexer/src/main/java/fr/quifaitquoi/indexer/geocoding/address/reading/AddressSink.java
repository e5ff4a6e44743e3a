package fr.quifaitquoi.indexer.geocoding.address.reading;

import fr.quifaitquoi.indexer.geocoding.address.AddressRow;
import java.io.IOException;

/** What takes the rows of a file. */
public interface AddressSink {
  /** Takes a row; what fails is the taker's own disk. */
  void add(AddressRow row) throws IOException;
}
