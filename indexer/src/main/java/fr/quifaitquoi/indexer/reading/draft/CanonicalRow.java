package fr.quifaitquoi.indexer.reading.draft;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.quifaitquoi.indexer.reading.mapping.Values;
import java.util.List;
import java.util.Map;

/** A row as JSON, always written the same way: columns by name, empty ones left out. */
final class CanonicalRow {
  private final List<Map.Entry<String, Integer>> columns;

  CanonicalRow(Map<String, Integer> index) {
    columns = index.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  String of(Values row) {
    JsonStringEncoder encoder = JsonStringEncoder.getInstance();
    StringBuilder json = new StringBuilder(512).append('{');
    for (Map.Entry<String, Integer> column : columns) {
      String value = row.cells().get(column.getValue());
      if (!value.isEmpty()) {
        json.append(json.length() > 1 ? ",\"" : "\"");
        encoder.quoteAsString(column.getKey(), json);
        json.append("\":\"");
        encoder.quoteAsString(value, json);
        json.append('"');
      }
    }
    return json.append('}').toString();
  }
}
