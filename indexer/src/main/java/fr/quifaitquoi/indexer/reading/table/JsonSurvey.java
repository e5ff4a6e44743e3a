package fr.quifaitquoi.indexer.reading.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a JSON file are. */
final class JsonSurvey {
  private static final int PATHS = 500;

  private JsonSurvey() {}

  /** What a first reading found. */
  record Found(String path, boolean features, List<String> columns) {}

  /**
   * The path of the array that holds most objects, with arrays named {@code features} first; empty
   * for the root. Arrays inside rows are not looked at, except those of {@code features}.
   */
  static String richestPath(JsonParser parser) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        array(parser, "", counts);
      } else if (token == JsonToken.START_OBJECT) {
        int before = counts.size();
        object(parser, "", counts);
        if (counts.size() == before) {
          counts.merge("", 1, Integer::sum);
        }
      }
    }
    String best = "";
    int bestCount = -1;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      boolean features = entry.getKey().equals("features") || entry.getKey().endsWith(".features");
      int count = features ? Integer.MAX_VALUE - 1 : entry.getValue();
      if (count > bestCount) {
        best = entry.getKey();
        bestCount = count;
      }
    }
    return best;
  }

  private static void array(JsonParser parser, String path, Map<String, Integer> counts)
      throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        if (counts.containsKey(path) || counts.size() < PATHS) {
          counts.merge(path, 1, Integer::sum);
        }
        if (path.isEmpty() || path.endsWith("features")) {
          parser.skipChildren();
        } else {
          object(parser, path + ".", counts);
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void object(JsonParser parser, String prefix, Map<String, Integer> counts)
      throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean nested = !prefix.isEmpty();
      if (value == JsonToken.START_ARRAY && (!nested || "features".equals(name))) {
        array(parser, prefix + name, counts);
      } else if (value == JsonToken.START_OBJECT && !nested) {
        object(parser, prefix + name + ".", counts);
      } else {
        parser.skipChildren();
      }
    }
  }
}
