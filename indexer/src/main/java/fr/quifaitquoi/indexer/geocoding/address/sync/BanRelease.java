package fr.quifaitquoi.indexer.geocoding.address.sync;

import fr.quifaitquoi.geodata.sync.RemoteFile;
import java.net.URI;

/**
 * The addresses of a département as the Base adresse nationale publishes them every week.
 *
 * @param departement its code
 */
record BanRelease(String departement) implements RemoteFile {
  static final String LICENCE = "Licence Ouverte 2.0";

  @Override
  public String title() {
    return "Adresses du département " + departement + " (Base adresse nationale)";
  }

  @Override
  public URI address() {
    return URI.create(
        "https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/adresses-"
            + departement
            + ".csv.gz");
  }
}
