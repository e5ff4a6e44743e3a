package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.geodata.sync.RemoteFile;
import java.net.URI;

/**
 * The lieux-dits of a département as the Base adresse nationale publishes them every week, beside
 * its addresses: most have no number, and are in no other file.
 *
 * @param departement its code
 */
record BanPlaces(String departement) implements RemoteFile {
  @Override
  public String title() {
    return "Lieux-dits du département " + departement + " (Base adresse nationale)";
  }

  @Override
  public URI address() {
    return URI.create(
        "https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/lieux-dits-"
            + departement
            + "-beta.csv.gz");
  }
}
