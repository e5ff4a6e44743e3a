package fr.quifaitquoi.api.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.quifaitquoi.api.database.BulkInsert;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The concepts of an entry as one text: {@code {"public":["jeunes"],"theme":["velo","energie"]}},
 * codes by rank, each once. They are read and written with their entry and never alone; a row for
 * each was nearly half of what an import stored.
 */
final class ConceptJson {
  static final String NONE = "{}";

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<ConceptScheme> SCHEMES =
      Arrays.stream(ConceptScheme.values())
          .sorted(Comparator.comparing(ConceptScheme::code))
          .toList();

  private ConceptJson() {}

  static String write(List<Concept> concepts) {
    if (concepts.isEmpty()) {
      return NONE;
    }
    Map<String, List<String>> byScheme = new TreeMap<>();
    for (Concept concept : concepts) {
      List<String> codes =
          byScheme.computeIfAbsent(concept.scheme().code(), scheme -> new ArrayList<>(4));
      String code = BulkInsert.withoutNul(concept.code());
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    try {
      return JSON.writeValueAsString(byScheme);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Scheme by scheme, in the order of their codes. */
  static List<Concept> read(String json) {
    if (json.equals(NONE)) {
      return List.of();
    }
    JsonNode byScheme = parse(json);
    List<Concept> concepts = new ArrayList<>();
    for (ConceptScheme scheme : SCHEMES) {
      for (JsonNode code : byScheme.path(scheme.code())) {
        concepts.add(new Concept(scheme, code.textValue()));
      }
    }
    return concepts;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
