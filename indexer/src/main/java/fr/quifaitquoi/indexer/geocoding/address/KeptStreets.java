package fr.quifaitquoi.indexer.geocoding.address;

import fr.quifaitquoi.geodata.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what an index has of communes that a new file does not have. */
final class KeptStreets {
  private static final Logger LOG = LoggerFactory.getLogger(KeptStreets.class);

  private KeptStreets() {}

  /**
   * Copies the streets of other communes.
   *
   * @return the datasets that they come from; none when nothing was copied
   */
  static List<Dataset> copy(Path index, Set<String> communes, StreetStore store)
      throws IOException {
    DepartementIndex former;
    try {
      former = DepartementIndex.open(index);
    } catch (AddressIndexException e) {
      LOG.warn("nothing is kept of {}: {}", index, e.getMessage());
      return List.of();
    }
    try {
      return copy(former.leaf(), communes, store) ? former.description().datasets() : List.of();
    } finally {
      former.release();
    }
  }

  private static boolean copy(LeafReader leaf, Set<String> communes, StreetStore store)
      throws IOException {
    StoredStreets streets = new StoredStreets(leaf);
    List<AssembledStreet> commune = new ArrayList<>();
    boolean any = false;
    for (int document = 0; document < leaf.maxDoc(); document++) {
      if (streets.mainOf(document) != document) {
        continue;
      }
      Street street = streets.get(document);
      String code = street.city().code();
      if (communes.contains(code)) {
        continue;
      }
      any = true;
      if (!commune.isEmpty() && !commune.getFirst().street().city().code().equals(code)) {
        store.add(commune);
        commune.clear();
      }
      commune.add(
          new AssembledStreet(street, CommuneCodes.listOf(street.city()), postcodes(street)));
    }
    store.add(commune);
    return any;
  }

  private static Set<String> postcodes(Street street) {
    Set<String> postcodes = new TreeSet<>();
    if (street.postcode() != null) {
      postcodes.add(street.postcode());
    }
    for (HouseNumber number : street.numbers().list()) {
      if (number.postcode() != null) {
        postcodes.add(number.postcode());
      }
    }
    return postcodes;
  }
}
