package fr.quifaitquoi.bench.geocoding.communes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A row of the list of communes that questions are drawn from. */
record CommuneRow(String code, String name, String folded, int population, String postcode) {

  static List<CommuneRow> read(Path csv) throws IOException {
    List<CommuneRow> rows = new ArrayList<>(35_000);
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : records) {
        String population = line.getField("population");
        rows.add(
            new CommuneRow(
                line.getField("code"),
                line.getField("nom"),
                fold(line.getField("nom")),
                population.isEmpty() ? 0 : Integer.parseInt(population),
                line.getField("codes_postaux").split("\\|")[0]));
      }
    }
    return rows;
  }

  /** As the acceptance program folds names. */
  static String fold(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace('’', '\'');
    return Normalizer.normalize(plain, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}
