package fr.quifaitquoi.indexer.geocoding.address;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What an index of addresses says of itself.
 *
 * @param departement its code
 * @param streets how many, lieux-dits included
 * @param addresses how many house numbers, and lieux-dits and streets without any
 * @param datasets the files it was made from
 */
public record IndexDescription(
    String departement, int streets, long addresses, List<Dataset> datasets) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORMAT = "format";
  private static final String DEPARTEMENT = "departement";
  private static final String STREETS = "voies";
  private static final String ADDRESSES = "adresses";
  private static final String DATASETS = "sources";

  public IndexDescription {
    datasets = List.copyOf(datasets);
  }

  /** As it is kept with the commit of an index. */
  Map<String, String> toMap() {
    try {
      return Map.of(
          FORMAT, IndexFormat.VERSION,
          DEPARTEMENT, departement,
          STREETS, Integer.toString(streets),
          ADDRESSES, Long.toString(addresses),
          DATASETS, JSON.writeValueAsString(datasets));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of texts can be written as JSON", e);
    }
  }

  /** The version of the layout of an index whose commit says this. */
  static String versionOf(Map<String, String> said) {
    return said.getOrDefault(FORMAT, "");
  }

  static IndexDescription of(Map<String, String> said) throws IOException {
    try {
      return new IndexDescription(
          said.getOrDefault(DEPARTEMENT, ""),
          Integer.parseInt(said.getOrDefault(STREETS, "")),
          Long.parseLong(said.getOrDefault(ADDRESSES, "")),
          JSON.readValue(said.getOrDefault(DATASETS, ""), new TypeReference<List<Dataset>>() {}));
    } catch (NumberFormatException e) {
      throw new IOException("the commit does not say what the index holds", e);
    }
  }
}
