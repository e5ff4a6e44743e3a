package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.indexer.geocoding.address.IndexDescription;
import java.time.Duration;
import java.util.List;

/**
 * What a sync of addresses did.
 *
 * @param indexes those that are new
 * @param notices French sentences on rows that could not be read
 */
public record AddressSyncReport(
    List<IndexDescription> indexes, List<String> notices, Duration duration) {
  public AddressSyncReport {
    indexes = List.copyOf(indexes);
    notices = List.copyOf(notices);
  }
}
