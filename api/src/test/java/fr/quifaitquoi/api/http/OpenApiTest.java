package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.search.SearchParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The published description says what the routes accept. */
class OpenApiTest {
  @Test
  void describesEveryParameterOfASearch() throws IOException {
    assertThat(parametersOf("/api/v1/fiches"))
        .containsAll(SearchParameters.names())
        .hasSize(SearchParameters.names().size() + 1);
    assertThat(parametersOf("/api/v1/carte")).containsAll(SearchParameters.names());
  }

  @SuppressWarnings("unchecked")
  private static List<String> parametersOf(String path) throws IOException {
    try (InputStream stream = OpenApiTest.class.getResourceAsStream("/openapi.yml")) {
      Map<String, Map<String, Map<String, Map<String, Object>>>> root = new Yaml().load(stream);
      List<Map<String, Object>> parameters =
          (List<Map<String, Object>>) root.get("paths").get(path).get("get").get("parameters");
      return parameters.stream().map(parameter -> String.valueOf(parameter.get("name"))).toList();
    }
  }
}
