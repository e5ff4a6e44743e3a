package fr.quifaitquoi.indexer.reading.table;

import java.util.Arrays;
import java.util.Optional;

/** The file formats that directories come in, told by their content. */
public enum FileFormat {
  CSV("csv"),
  XLSX("xlsx"),
  ODS("ods"),
  JSON("json"),
  GEOJSON("geojson");

  private final String code;

  FileFormat(String code) {
    this.code = code;
  }

  /** The word in mappings and on the command line. */
  public String code() {
    return code;
  }

  /** The format of that word, if there is one. */
  public static Optional<FileFormat> find(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
  }
}
