package fr.quifaitquoi.api.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.geodata.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue dates each dataset by its data, not by the day on which it is asked. */
class DcatCatalogueTest {
  @TempDir Path folder;

  @Test
  void saysWhenTheDataOfEachLayerLastChanged() throws IOException, InterruptedException {
    Path file =
        Files.writeString(
            folder.resolve("points.geojson"),
            """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[1,47]},"properties":{}}
            """);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-03-04T12:00:00Z")));
    try (ServedInstance served =
        new ServedInstance(folder.resolve("data"), Map.of(Setting.LAYERS, file.toString()))) {
      served
          .engine()
          .entries()
          .create(
              Drafts.named("Fiche").draft(),
              new Change(Instant.parse("2024-05-01T10:00:00Z"), "test", ""));
      served.engine().index().catchUp();
      String vintage = served.engine().geography().get().list(Level.COMMUNE).getFirst().vintage();

      JsonNode graph =
          new ObjectMapper().readTree(served.get("/catalogue.jsonld").body()).path("@graph");

      Map<String, String> dates = new HashMap<>();
      for (JsonNode node : graph) {
        if (node.path("@type").asText().equals("dcat:Dataset")) {
          String date = node.at("/dct:modified/@value").asText();
          dates.put(node.path("dct:identifier").asText(), date);
          assertThat(node.at("/dct:temporal/dcat:endDate/@value").asText()).isEqualTo(date);
        }
      }
      assertThat(dates)
          .containsEntry("quifaitquoi-fiches", "2024-05-01")
          .containsEntry("quifaitquoi-communes", vintage + "-01-01")
          .containsEntry("quifaitquoi-points", "2023-03-04");
    }
  }
}
