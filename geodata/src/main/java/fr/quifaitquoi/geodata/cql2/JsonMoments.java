package fr.quifaitquoi.geodata.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.DateValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.IntervalValue;
import fr.quifaitquoi.geodata.cql2.Cql2Expression.TimestampValue;

/** Reads the days, instants and intervals of CQL2 JSON. */
final class JsonMoments {
  private final JsonReader reader;

  JsonMoments(JsonReader reader) {
    this.reader = reader;
  }

  Cql2Expression read(JsonNode node, String pointer) {
    if (node.has("date")) {
      return readMoment(node, "date", pointer);
    }
    if (node.has("timestamp")) {
      return readMoment(node, "timestamp", pointer);
    }
    JsonNode ends = node.get("interval");
    String where = pointer + "/interval";
    if (!ends.isArray() || ends.size() != 2) {
      throw Cql2SyntaxException.in(where, "un intervalle est une liste de deux bornes.");
    }
    return new IntervalValue(
        readEnd(ends.get(0), where + "/0"), readEnd(ends.get(1), where + "/1"));
  }

  private static Cql2Expression readMoment(JsonNode node, String key, String pointer) {
    String text = JsonReader.text(node, key, pointer);
    boolean day = key.equals("date");
    return Moments.find(text)
        .filter(found -> day ? found instanceof DateValue : found instanceof TimestampValue)
        .orElseThrow(() ->
            Cql2SyntaxException.in(
                pointer + "/" + key,
                "il faut "
                    + (day ? "une date comme 2024-05-31" : "un instant comme 2024-05-31T12:00:00Z")
                    + ", pas "
                    + Words.quoted(text)
                    + "."));
  }

  private Cql2Expression readEnd(JsonNode end, String pointer) {
    if (!end.isTextual()) {
      return reader.readNode(end, pointer);
    }
    return Moments.find(end.textValue())
        .orElseThrow(() -> Cql2SyntaxException.in(pointer, Moments.badEnd(end.textValue())));
  }
}
