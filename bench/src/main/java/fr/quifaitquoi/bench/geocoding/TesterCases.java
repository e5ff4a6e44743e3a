package fr.quifaitquoi.bench.geocoding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the CSV files of geocoder-tester in a folder, in the order of their names: commas or
 * semicolons, any of the columns {@code query, lon, lat, expected_…}. Files without a {@code query}
 * are reported and left out.
 */
final class TesterCases {
  private TesterCases() {}

  static List<TesterCase> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    List<TesterCase> cases = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      cases.addAll(read(file.getFileName().toString(), text));
    }
    return cases;
  }

  private static List<TesterCase> read(String file, String text) throws IOException {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String header = plain.lines().findFirst().orElse("");
    if (!header.toLowerCase(Locale.ROOT).contains("query")) {
      System.out.println("Left out, no column query: " + file);
      return List.of();
    }
    List<TesterCase> cases = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(header.contains(";") ? ';' : ',')
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(plain)) {
      for (NamedCsvRecord row : reader) {
        Map<String, String> fields = new TreeMap<>();
        row.getFieldsAsMap().forEach((name, value) -> fields.put(name.strip(), value.strip()));
        if (!fields.getOrDefault("query", "").isEmpty()) {
          cases.add(toCase(file, fields));
        }
      }
    }
    return cases;
  }

  private static TesterCase toCase(String file, Map<String, String> fields) {
    @Nullable String name = field(fields, "expected_name");
    return new TesterCase(
        file,
        fields.getOrDefault("query", ""),
        position(field(fields, "lon"), field(fields, "lat")),
        new TesterCase.Expected(
            field(fields, "expected_housenumber"),
            name != null ? name : field(fields, "expected_street"),
            field(fields, "expected_city"),
            field(fields, "expected_postcode")));
  }

  private static @Nullable String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static @Nullable Position position(@Nullable String lon, @Nullable String lat) {
    if (lon == null || lat == null) {
      return null;
    }
    try {
      return new Position(Double.parseDouble(lon), Double.parseDouble(lat));
    } catch (IllegalArgumentException e) {
      System.out.println("Not a position: " + lon + ", " + lat);
      return null;
    }
  }
}
