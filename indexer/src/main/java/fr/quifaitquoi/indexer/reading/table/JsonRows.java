package fr.quifaitquoi.indexer.reading.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects at a path of a JSON text, each flattened: {@code telephone.valeur} is a value of an
 * object or of the objects of an array; several values are parted by a semicolon.
 */
final class JsonRows {
  private final JsonParser parser;
  private final String path;
  private final List<String> trail = new ArrayList<>();
  private long rank;
  private boolean feature;
  private long size;

  JsonRows(JsonParser parser, String path) {
    this.parser = parser;
    this.path = path;
  }

  /** Rank of the last object given, from 1. */
  long rank() {
    return rank;
  }

  /** Whether the last object was a GeoJSON feature. */
  boolean isFeature() {
    return feature;
  }

  /** The next object, or null at the end. */
  @Nullable Map<String, String> next() throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      switch (token) {
        case FIELD_NAME -> replaceLast(parser.currentName());
        case START_OBJECT -> {
          if (isRow()) {
            return row();
          }
          trail.add("");
        }
        case START_ARRAY -> enterArray();
        case END_OBJECT -> trail.removeLast();
        default -> {}
      }
    }
    return null;
  }

  private void replaceLast(String name) {
    if (!trail.isEmpty()) {
      trail.set(trail.size() - 1, name);
    }
  }

  private void enterArray() throws IOException {
    String here = here();
    boolean leads = here.isEmpty() || path.equals(here) || path.startsWith(here + ".");
    if (!leads) {
      parser.skipChildren();
    }
  }

  private String here() {
    return String.join(".", trail);
  }

  private boolean isRow() {
    String here = here();
    if (!here.equals(path)) {
      return false;
    }
    JsonStreamContext parent = parser.getParsingContext().getParent();
    return parent == null || parent.inArray() || parent.inRoot();
  }

  private Map<String, String> row() throws IOException {
    rank++;
    size = 0;
    feature = false;
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", values);
    return values;
  }

  private void flatten(String prefix, Map<String, String> values) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_OBJECT;
        token = parser.nextToken()) {
      String name = parser.currentName();
      token = parser.nextToken();
      if (prefix.isEmpty() && token == JsonToken.START_OBJECT && name.equals("geometry")) {
        feature = true;
        GeoJsonCentre.read(parser)
            .ifPresent(p -> {
              values.put("longitude", Double.toString(p.lon()));
              values.put("latitude", Double.toString(p.lat()));
            });
      } else if (prefix.isEmpty() && token == JsonToken.START_OBJECT && name.equals("properties")) {
        flatten("", values);
      } else if (prefix.isEmpty() && name.equals("type") && "Feature".equals(parser.getText())) {
        feature = true;
      } else {
        value(prefix + name, values);
      }
    }
  }

  private void value(String key, Map<String, String> values) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> flatten(key + ".", values);
      case START_ARRAY -> elements(key, values);
      case VALUE_NULL -> {}
      case null -> {}
      default -> add(key, parser.getText(), values);
    }
  }

  private void elements(String key, Map<String, String> values) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      value(key, values);
    }
  }

  private void add(String key, String text, Map<String, String> values) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    size += text.length();
    if (size > Limits.ROW_CHARS) {
      throw Limits.valueTooLong(rank);
    }
    String before = values.get(key);
    if (before == null) {
      values.put(key, text);
      return;
    }
    if (before.equals(text)) {
      // A feature's identifier may stand among its properties too.
      return;
    }
    if (before.length() + text.length() > Limits.VALUE_CHARS) {
      throw Limits.valueTooLong(rank);
    }
    values.put(key, before + ";" + text);
  }
}
