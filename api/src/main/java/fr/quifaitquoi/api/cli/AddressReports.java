package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.Dataset;
import fr.quifaitquoi.indexer.geocoding.address.AddressFolder;
import fr.quifaitquoi.indexer.geocoding.address.AddressIndexes;
import fr.quifaitquoi.indexer.geocoding.address.IndexDescription;
import fr.quifaitquoi.web.French;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What is said of addresses on the terminal. */
final class AddressReports {
  private AddressReports() {}

  /** After a sync. */
  static void show(JsonNode report, PrintWriter out) {
    report.path("remarques").forEach(notice -> out.println(notice.asText()));
    report
        .path("departements")
        .forEach(index ->
            out.println(
                "Département "
                    + index.path("code").asText()
                    + " : "
                    + counts(index.path("adresses").asLong(), index.path("voies").asLong())));
    out.println("Adresses en service, en " + report.path("secondes").asText() + " s.");
  }

  private static String counts(long addresses, long streets) {
    return French.count(addresses, "adresse", "adresses")
        + ", "
        + French.count(streets, "voie ou lieu-dit", "voies et lieux-dits");
  }

  /** What there is, without a sync; every index is checked whole. */
  static void showStatus(Path data, PrintWriter out) throws IOException {
    try (AddressIndexes indexes = AddressIndexes.open(AddressFolder.of(data))) {
      List<IndexDescription> known = indexes.list();
      if (known.isEmpty() && indexes.problems().isEmpty()) {
        out.println("Adresses : aucune ; « quifaitquoi geodata sync --addresses region ».");
      }
      for (IndexDescription index : known) {
        out.println(
            "Adresses du département "
                + index.departement()
                + " : "
                + counts(index.addresses(), index.streets()));
        for (Dataset dataset : index.datasets()) {
          out.printf(
              "  %s, %s (%s), %s%n",
              dataset.name(), dataset.vintage(), dataset.licence(), dataset.url());
        }
      }
      indexes.problems().forEach(out::println);
    }
  }
}
