package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.search.SearchParameters;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private static List<String> parametersOf(String path) throws IOException {
    try (InputStream stream = OpenApiTest.class.getResourceAsStream("/openapi.yml")) {
      Object get = at(at(at(new Yaml().load(stream), "paths"), path), "get");
      return ((List<?>) at(get, "parameters"))
          .stream().map(parameter -> String.valueOf(at(parameter, "name"))).toList();
    }
  }

  private static Object at(Object mapping, String key) {
    Object value = ((Map<?, ?>) mapping).get(key);
    assertThat(value).as(key).isNotNull();
    return Objects.requireNonNull(value);
  }
}
