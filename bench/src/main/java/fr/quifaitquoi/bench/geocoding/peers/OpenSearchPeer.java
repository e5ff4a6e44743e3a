package fr.quifaitquoi.bench.geocoding.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.naming.PlaceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * OpenSearch, one shard, names folded before they are sent.
 *
 * @param told whether it is told which sort of question comes, and so answers each with the query
 *     that is fastest and best for it; otherwise one query answers them all, as ours does
 */
record OpenSearchPeer(String base, long pid, boolean told) implements Peer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 5_000;

  /** An exact name before an unfinished one before a misspelt one; equals by population. */
  private static final String ANY =
      """
      {%1$s, "query": {"function_score": {
        "query": {"dis_max": {"queries": [
          {"constant_score": {"filter": {"term": {"cle": %2$s}}, "boost": 10000}},
          {"constant_score": {"filter": {"prefix": {"cle": %2$s}}, "boost": 1000}},
          {"fuzzy": {"cle": {"value": %2$s, "fuzziness": 2, "prefix_length": 1, "boost": 20}}}]}},
        "field_value_factor": {"field": "population", "modifier": "log1p", "missing": 0},
        "boost_mode": "sum"}}}
      """;

  private static final String MAPPING =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
       "mappings": {"properties": {
         "nom": {"type": "keyword", "index": false},
         "cle": {"type": "keyword"},
         "mots": {"type": "text"},
         "population": {"type": "integer"}}}}
      """;

  @Override
  public String name() {
    return told ? "OpenSearch, averti" : "OpenSearch";
  }

  void load(List<Territory> communes) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      send(client, "DELETE", "/communes?ignore_unavailable=true", "");
      send(client, "PUT", "/communes", MAPPING);
      for (int from = 0; from < communes.size(); from += BATCH) {
        int to = Math.min(from + BATCH, communes.size());
        send(client, "POST", "/communes/_bulk", bulk(communes.subList(from, to)));
      }
      send(client, "POST", "/communes/_forcemerge?max_num_segments=1", "");
      send(client, "POST", "/communes/_refresh", "");
    }
  }

  private static String bulk(List<Territory> communes) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Territory commune : communes) {
      String key = PlaceName.keyWithArticle(commune.name());
      lines.append("{\"index\":{\"_id\":\"").append(commune.id().code()).append("\"}}\n");
      lines
          .append(
              JSON.writeValueAsString(
                  Map.of(
                      "nom",
                      commune.name(),
                      "cle",
                      key,
                      "mots",
                      key,
                      "population",
                      commune.population())))
          .append('\n');
    }
    return lines.toString();
  }

  private void send(HttpClient client, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300 || response.body().contains("\"errors\":true")) {
      throw new IOException(method + " " + path + ": " + response.body());
    }
  }

  @Override
  public String path(Question question) {
    return "/communes/_search?filter_path=hits.hits._source&source_content_type=application/json"
        + "&source="
        + URLEncoder.encode(query(question), StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String query(Question question) {
    String text =
        JSON.getNodeFactory().textNode(PlaceName.keyWithArticle(question.text())).toString();
    String source = "\"size\": 5, \"track_total_hits\": false";
    if (!told) {
      return ANY.strip().replaceAll("\\s*\n\\s*", " ").formatted(source, text);
    }
    return switch (question.sort()) {
      case EXACT ->
          "{%s, \"query\": {\"bool\": {\"should\": [{\"term\": {\"cle\": {\"value\": %s, \"boost\": 20}}}, {\"match\": {\"mots\": %s}}]}}}"
              .formatted(source, text, text);
      case ONE_EDIT ->
          "{%s, \"query\": {\"bool\": {\"should\": [{\"fuzzy\": {\"cle\": {\"value\": %s, \"fuzziness\": 2, \"prefix_length\": 1, \"boost\": 20}}}, {\"match\": {\"mots\": {\"query\": %s, \"fuzziness\": \"AUTO\", \"prefix_length\": 1}}}]}}}"
              .formatted(source, text, text);
      case PREFIX ->
          "{%s, \"query\": {\"prefix\": {\"cle\": %s}}, \"sort\": [{\"population\": \"desc\"}]}"
              .formatted(source, text);
    };
  }

  @Override
  public Duration processor() {
    return Processor.used(pid);
  }

  @Override
  public List<String> readNames(byte[] body) {
    try {
      List<String> names = new ArrayList<>();
      for (JsonNode hit : JSON.readTree(body).path("hits").path("hits")) {
        names.add(hit.path("_source").path("nom").asText());
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
