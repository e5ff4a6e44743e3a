package fr.quifaitquoi.bench.geocoding.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Our own service: one query for every sort. */
record OwnSide(String base, long pid) implements Peer {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "Qui fait quoi";
  }

  @Override
  public String path(Question question) {
    return "/geocodage/search?limit=5&q="
        + URLEncoder.encode(question.text(), StandardCharsets.UTF_8);
  }

  @Override
  public Duration processor() {
    return Processor.used(pid);
  }

  @Override
  public List<String> readNames(byte[] body) {
    try {
      List<String> names = new ArrayList<>();
      for (JsonNode feature : JSON.readTree(body).path("features")) {
        JsonNode properties = feature.path("properties");
        names.add(properties.path("city").asText(properties.path("name").asText()));
      }
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
