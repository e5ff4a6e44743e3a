package fr.quifaitquoi.api.geocoding.distant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.indexer.geocoding.FeatureType;
import fr.quifaitquoi.indexer.placing.AddressClue;
import fr.quifaitquoi.indexer.placing.LocatedAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which a geocoder is asked and answers. */
final class DistantAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The contract's longest question. */
  private static final int LONGEST = 200;

  private DistantAnswers() {}

  /** A question as the contract wants it: it begins with a letter or digit and is not too long. */
  static String asked(String text) {
    String from = text.replaceFirst("^[^\\p{L}\\p{N}]+", "").replaceAll("\\s+", " ").strip();
    return from.length() <= LONGEST ? from : from.substring(0, LONGEST);
  }

  static String csv(List<AddressClue> clues) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("adresse", "commune", "code");
      for (AddressClue clue : clues) {
        csv.writeRecord(asked(clue.address()), clue.communeName(), clue.communeCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The first feature of an answer. */
  static Optional<LocatedAddress> readFirst(String body) throws DistantException {
    try {
      JsonNode features = JSON.readTree(body).path("features");
      if (!features.isArray()) {
        throw unreadable(null);
      }
      if (features.isEmpty()) {
        return Optional.empty();
      }
      JsonNode feature = features.get(0);
      JsonNode properties = feature.path("properties");
      JsonNode point = feature.path("geometry").path("coordinates");
      return read(
          new Fields(
              properties.path("type").asText(),
              properties.path("label").asText(),
              properties.path("citycode").asText(),
              point.path(0).asText(),
              point.path(1).asText(),
              properties.path("score").asText()));
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  /** The rows of a batch, which must all have come back. */
  static List<Optional<LocatedAddress>> readRows(String body, int rows) throws DistantException {
    List<Optional<LocatedAddress>> found = new ArrayList<>(rows);
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(body)) {
      for (NamedCsvRecord row : csv) {
        boolean ok = row.findField("result_status").orElse("").equals("ok");
        found.add(ok ? read(fields(row)) : Optional.empty());
      }
    } catch (CsvParseException | IOException e) {
      throw unreadable(e);
    }
    if (found.size() != rows) {
      throw new DistantException(
          "Le géocodeur distant a rendu " + found.size() + " lignes sur " + rows + ".");
    }
    return found;
  }

  private static Fields fields(NamedCsvRecord row) {
    return new Fields(
        row.findField("result_type").orElse(""),
        row.findField("result_label").orElse(""),
        row.findField("result_citycode").orElse(""),
        row.findField("longitude").orElse(""),
        row.findField("latitude").orElse(""),
        row.findField("result_score").orElse(""));
  }

  private record Fields(
      String type, String label, String cityCode, String lon, String lat, String score) {}

  private static Optional<LocatedAddress> read(Fields fields) throws DistantException {
    Optional<FeatureType> type = FeatureType.find(fields.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LocatedAddress(
              type.get(),
              fields.label(),
              fields.cityCode(),
              new Position(Double.parseDouble(fields.lon()), Double.parseDouble(fields.lat())),
              Math.clamp(Double.parseDouble(fields.score()), 0, 1)));
    } catch (IllegalArgumentException e) {
      throw unreadable(e);
    }
  }

  private static DistantException unreadable(@Nullable Throwable cause) {
    String message = "La réponse du géocodeur distant est illisible.";
    return cause == null ? new DistantException(message) : new DistantException(message, cause);
  }
}
