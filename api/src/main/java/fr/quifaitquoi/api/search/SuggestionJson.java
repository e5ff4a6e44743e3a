package fr.quifaitquoi.api.search;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.quifaitquoi.api.http.JsonBytes;
import fr.quifaitquoi.indexer.directory.Suggestion;
import fr.quifaitquoi.indexer.geocoding.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Suggestions as JSON, grouped. */
final class SuggestionJson {
  /** The group's name in the answer, by its name in the index. */
  private static final List<Map.Entry<String, String>> GROUPS =
      List.of(
          Map.entry("territoires", "territoire"),
          Map.entry("fiches", "fiche"),
          Map.entry("themes", "theme"));

  /** What is "near" an address. */
  private static final int KILOMETERS_AROUND = 5;

  private SuggestionJson() {}

  static byte[] of(List<Suggestion> suggestions, List<Feature> addresses) {
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
      json.writeArrayFieldStart("adresses");
      for (Feature address : addresses) {
        write(json, address);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** An address is a place to search near. */
  private static void write(JsonGenerator json, Feature address) throws IOException {
    String place =
        String.format(Locale.ROOT, "%.5f,%.5f", address.position().lon(), address.position().lat());
    json.writeStartObject();
    json.writeStringField("valeur", place);
    json.writeStringField("nom", address.where().label());
    json.writeStringField("detail", "adresse");
    json.writeStringField("url", "/recherche?pres_de=" + place + "&rayon=" + KILOMETERS_AROUND);
    json.writeEndObject();
  }

  private static String url(Suggestion suggestion) {
    return switch (suggestion.group()) {
      case "territoire" -> "/territoires/" + suggestion.value().replaceFirst(":", "/");
      case "theme" -> "/themes/" + suggestion.value();
      default -> "/fiches/" + suggestion.value();
    };
  }
}
