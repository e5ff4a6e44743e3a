package fr.quifaitquoi.api.ogc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.source.SourceStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The demonstration served, and questions to its OGC API. */
final class OgcDemo implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServedInstance served;
  private final HttpClient client = HttpClient.newHttpClient();

  OgcDemo(Path data) throws IOException, InterruptedException {
    served = new ServedInstance(data);
    var engine = served.engine();
    new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC())
        .loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
  }

  ServedInstance served() {
    return served;
  }

  String root() {
    return "http://127.0.0.1:" + served.port();
  }

  /** The answer to an address from the root, with headers as name, value, name, value. */
  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path.startsWith("http") ? path : root() + path, headers);
  }

  HttpResponse<String> send(String method, String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  JsonNode json(String path, String... headers) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path, headers);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + " → " + response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  static JsonNode parse(String body) throws IOException {
    return JSON.readTree(body);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  int matched(String path) throws IOException, InterruptedException {
    return json(path).path("numberMatched").asInt();
  }

  /** Ids on all pages from that one on, in order. */
  List<String> idsOnAllPages(String path) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (String next = path; !next.isEmpty(); ) {
      JsonNode page = json(next);
      page.path("features").forEach(feature -> ids.add(feature.path("id").asText()));
      next = link(page, "next");
    }
    return ids;
  }

  /** The first link of that relation; empty when there is none. */
  static String link(JsonNode document, String rel) {
    for (JsonNode link : document.path("links")) {
      if (link.path("rel").asText().equals(rel)) {
        return link.path("href").asText();
      }
    }
    return "";
  }

  @Override
  public void close() throws IOException {
    client.close();
    served.close();
  }
}
