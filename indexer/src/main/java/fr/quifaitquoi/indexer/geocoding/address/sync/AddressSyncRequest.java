package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses to bring in.
 *
 * @param folder where the indexes are
 * @param mirror a folder laid out as {@code <host>/<path>}, instead of the publisher
 * @param departements those whose addresses are replaced by the national base's
 * @param files BAN or BAL files whose addresses replace those of the communes that they have
 */
public record AddressSyncRequest(
    AddressFolder folder, Optional<Path> mirror, List<String> departements, List<Path> files) {
  public AddressSyncRequest {
    departements = List.copyOf(departements);
    files = List.copyOf(files);
  }
}
