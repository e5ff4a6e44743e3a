package fr.quifaitquoi.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --couche}: files of the operator's as collections beside ours. */
class FileLayersTest {
  private static final String POINTS =
      """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[0.69,47.39]},
       "properties":{"nom":"Halles","places":120}},
      {"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[0.99,47.13]},
       "properties":{"nom":"Marché, couvert","places":40}}]}
      """;

  @TempDir Path folder;

  private Map<Setting, String> settings(String layers) {
    return Map.of(
        Setting.DATA, folder.resolve("data").toString(), Setting.PORT, "0", Setting.LAYERS, layers);
  }

  @Test
  void publishesFilesWithFiltersAndGivesTakenNamesANumber() throws Exception {
    Path own = Files.writeString(folder.resolve("Équipements publics.geojson"), POINTS);
    Path taken = Files.writeString(folder.resolve("communes.geojson"), POINTS);
    try (ServedInstance served =
        new ServedInstance(
            folder.resolve("data"), Map.of(Setting.LAYERS, own + File.pathSeparator + taken))) {
      ObjectMapper json = new ObjectMapper();
      List<String> ids = new ArrayList<>();
      json.readTree(served.get("/ogc/collections").body())
          .path("collections")
          .forEach(collection -> ids.add(collection.path("id").asText()));
      assertThat(ids).contains("communes", "equipements-publics", "communes-2");
      String items = "/ogc/collections/equipements-publics/items";
      JsonNode exact = json.readTree(served.get(items + "?nom=March%C3%A9,%20couvert").body());
      assertThat(exact.at("/features/0/id").asText()).isEqualTo("b");
      JsonNode filtered = json.readTree(served.get(items + "?filter=places%3E100").body());
      assertThat(filtered.path("numberMatched").asInt()).isEqualTo(1);
      assertThat(json.readTree(served.get(items + "?q=halle").body()).path("numberMatched").asInt())
          .isEqualTo(1);
    }
  }

  @Test
  void saysInFrenchWhichFileCannotBeRead() {
    String missing = folder.resolve("absent.gpkg").toString();
    assertThatThrownBy(() -> Engine.open(SettingsReader.of(settings(missing)).read()).close())
        .isInstanceOf(TaskFailure.class)
        .hasMessageContaining("absent.gpkg");
  }
}
