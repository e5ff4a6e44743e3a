package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.indexer.directory.Suggestion;
import java.util.List;
import java.util.Map;

/** Suggestions as JSON, grouped. */
final class SuggestionJson {
  /** The group's name in the answer, by its name in the index. */
  private static final List<Map.Entry<String, String>> GROUPS =
      List.of(
          Map.entry("territoires", "territoire"),
          Map.entry("fiches", "fiche"),
          Map.entry("themes", "theme"));

  private SuggestionJson() {}

  static byte[] of(List<Suggestion> suggestions) {
    return JsonBytes.of(json -> {
      json.writeStartObject();
      for (Map.Entry<String, String> group : GROUPS) {
        json.writeArrayFieldStart(group.getKey());
        for (Suggestion suggestion : suggestions) {
          if (suggestion.group().equals(group.getValue())) {
            json.writeStartObject();
            json.writeStringField("valeur", suggestion.value());
            json.writeStringField("nom", suggestion.label());
            json.writeStringField("detail", suggestion.detail());
            json.writeStringField("url", url(suggestion));
            json.writeEndObject();
          }
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    });
  }

  private static String url(Suggestion suggestion) {
    return switch (suggestion.group()) {
      case "territoire" -> "/territoires/" + suggestion.value().replaceFirst(":", "/");
      case "theme" -> "/themes/" + suggestion.value();
      default -> "/fiches/" + suggestion.value();
    };
  }
}
