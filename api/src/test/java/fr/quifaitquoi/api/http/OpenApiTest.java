package fr.quifaitquoi.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The published description says which routes of the API there are, and what each accepts. */
class OpenApiTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

  @TempDir static Path data;
  private static ServedInstance served;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    served = new ServedInstance(data);
  }

  @AfterAll
  static void stop() throws IOException {
    served.close();
  }

  @Test
  void describesEveryRouteOfTheApiAndNoOther() throws IOException {
    Set<String> routes = routes(HttpMethod.GET);

    assertThat(described().keySet().stream().map(OpenApiTest::shape).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void describesEveryRouteThatTakesAFileAndEachOfItsFields()
      throws IOException, InterruptedException {
    Map<String, Object> posts = described("post");

    assertThat(posts.keySet()).containsExactlyInAnyOrderElementsOf(routes(HttpMethod.POST));
    for (Map.Entry<String, Object> post : posts.entrySet()) {
      Object form = at(at(at(post.getValue(), "requestBody"), "content"), "multipart/form-data");
      Map<?, ?> fields = (Map<?, ?>) at(at(form, "schema"), "properties");
      String names =
          fields.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
      HttpResponse<byte[]> refusal =
          new PostedForm().field("inconnu_ici", "1").post(served.port(), post.getKey());
      assertThat(new String(refusal.body(), StandardCharsets.UTF_8)).contains(names + ".");
    }
  }

  private static Set<String> routes(HttpMethod method) {
    return served.publicRoutes(method).stream()
        .map(route -> shape(route.toPathString()))
        .filter(OpenApiTest::isDescribed)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A route refuses an unknown parameter by naming its own: what it names is what is described. */
  @Test
  void describesEveryParameterOfEachRouteAndNoOther() throws IOException, InterruptedException {
    for (Map.Entry<String, List<Parameter>> path : described().entrySet()) {
      List<String> names = namesIn(path.getValue(), "query");

      assertThat(accepted(example(path.getKey())))
          .as(path.getKey())
          .containsExactlyInAnyOrderElementsOf(names);
      assertThat(namesIn(path.getValue(), "path"))
          .as(path.getKey())
          .hasSize((int) VARIABLE.matcher(path.getKey()).results().count());
    }
  }

  /** What speaks to software, but for what watches the service or describes it. */
  private static boolean isDescribed(String path) {
    return path.startsWith("/api/") || RouteFamily.of(path) == RouteFamily.GEOCODING;
  }

  private static List<String> namesIn(List<Parameter> parameters, String place) {
    return parameters.stream().filter(p -> p.in().equals(place)).map(Parameter::name).toList();
  }

  private record Parameter(String name, String in) {}

  private static String shape(String path) {
    String shaped = VARIABLE.matcher(path).replaceAll("{}");
    return shaped.length() > 1 && shaped.endsWith("/")
        ? shaped.substring(0, shaped.length() - 1)
        : shaped;
  }

  private static String example(String path) {
    return path.replace("{id}", "0000000000")
        .replace("{niveau}", "commune")
        .replace("{code}", "37261");
  }

  private static List<String> accepted(String path) throws IOException, InterruptedException {
    HttpResponse<String> refusal = served.get(path + "?inconnu_ici=1");
    assertThat(refusal.statusCode()).as(path).isEqualTo(400);
    JsonNode body = new ObjectMapper().readTree(refusal.body());
    for (JsonNode error : body.path("erreurs")) {
      if (error.path("champ").asText().equals("inconnu_ici")) {
        return knownIn(error.path("message").asText());
      }
    }
    for (JsonNode error : body.path("detail")) {
      if (error.asText().startsWith("inconnu_ici: ")) {
        return knownIn(error.asText());
      }
    }
    throw new AssertionError(path + " takes a parameter that nobody knows");
  }

  private static List<String> knownIn(String message) {
    String known = message.substring(message.lastIndexOf(": ") + 2, message.length() - 1);
    return known.equals("aucun") ? List.of() : List.of(known.split(", "));
  }

  private static Map<String, List<Parameter>> described() throws IOException {
    Object shared = at(at(description(), "components"), "parameters");
    return described("get").entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, get -> parameters(get.getValue(), shared)));
  }

  /** What is said of that method of each path that has it. */
  private static Map<String, Object> described(String method) throws IOException {
    Map<String, Object> described = new LinkedHashMap<>();
    ((Map<?, ?>) at(description(), "paths"))
        .forEach((path, methods) -> {
          Object said = ((Map<?, ?>) methods).get(method);
          if (said != null) {
            described.put(String.valueOf(path), said);
          }
        });
    return described;
  }

  private static Object description() throws IOException {
    try (InputStream stream = OpenApiTest.class.getResourceAsStream("/openapi.yml")) {
      return new Yaml().load(stream);
    }
  }

  private static List<Parameter> parameters(Object get, Object shared) {
    return ((List<?>) at(get, "parameters"))
        .stream()
            .map(p -> resolved((Map<?, ?>) p, shared))
            .map(p -> new Parameter(String.valueOf(at(p, "name")), String.valueOf(at(p, "in"))))
            .toList();
  }

  private static Object resolved(Map<?, ?> parameter, Object shared) {
    Object reference = parameter.get("$ref");
    return reference == null
        ? parameter
        : at(shared, reference.toString().replace("#/components/parameters/", ""));
  }

  private static Object at(Object mapping, String key) {
    Object value = ((Map<?, ?>) mapping).get(key);
    assertThat(value).as(key).isNotNull();
    return Objects.requireNonNull(value);
  }
}
