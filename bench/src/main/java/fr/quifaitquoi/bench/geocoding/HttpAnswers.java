package fr.quifaitquoi.bench.geocoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Position;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks {@code GET /search} of a running service. */
final class HttpAnswers implements Answers {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String base;

  /**
   * Takes the address of the routes.
   *
   * @param base such as {@code http://127.0.0.1:8080/geocodage}
   */
  HttpAnswers(String base) {
    this.base = base.endsWith("/") ? base : base + "/";
  }

  @Override
  public List<Answer> ask(String query, @Nullable Position near) throws IOException {
    String where = near == null ? "" : "&lon=" + near.lon() + "&lat=" + near.lat();
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "search?limit=5&q=" + q + where)).build();
    HttpResponse<byte[]> response;
    try {
      response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while asking");
    }
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode() + " to " + query);
    }
    List<Answer> answers = new ArrayList<>();
    for (JsonNode feature : json.readTree(response.body()).path("features")) {
      answers.add(answer(feature.path("properties")));
    }
    return answers;
  }

  private static Answer answer(JsonNode properties) {
    @Nullable String street = text(properties, "street");
    return new Answer(
        properties.path("type").asText(),
        properties.path("label").asText(),
        text(properties, "housenumber"),
        street != null ? street : properties.path("name").asText(),
        new Cities(
            text(properties, "city"), text(properties, "oldcity"), text(properties, "district")),
        text(properties, "postcode"),
        properties.path("score").asDouble());
  }

  private static @Nullable String text(JsonNode properties, String name) {
    JsonNode value = properties.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
