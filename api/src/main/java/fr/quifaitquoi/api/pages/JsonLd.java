package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fiche in schema.org's words, for search engines. */
final class JsonLd {
  private final ObjectMapper mapper;

  JsonLd(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** JSON that may stand in a page: it holds no {@code <}. */
  String of(StoredEntry stored, String url) {
    EntryDraft entry = stored.content();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org");
    json.put("@type", type(entry));
    json.put("@id", url);
    json.put("url", url);
    json.put("name", entry.identity().name());
    put(json, "description", entry.text().summary());
    put(json, "sameAs", entry.text().site());
    put(json, "startDate", start(entry));
    put(json, "endDate", entry.dates().endsAt());
    if (!entry.location().places().isEmpty()) {
      json.put("location", place(entry.location().places().getFirst()));
    }
    try {
      return mapper.writeValueAsString(json).replace("<", "\\u003c").replace("&", "\\u0026");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(EntryDraft entry) {
    return switch (entry.identity().kind()) {
      case ACTOR -> "Organization";
      case INITIATIVE -> "Project";
      case EXPERIENCE -> "Article";
      case RESOURCE -> "LearningResource";
      case EVENT -> "Event";
    };
  }

  private static @Nullable String start(EntryDraft entry) {
    if (entry.dates().startsAt() != null) {
      return entry.dates().startsAt();
    }
    return entry.dates().start() == null ? null : entry.dates().start().text();
  }

  private static Map<String, Object> place(PlaceDraft place) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("@type", "PostalAddress");
    put(address, "streetAddress", place.addressGiven());
    put(address, "postalCode", place.postcode());
    address.put("addressCountry", "FR");
    Map<String, Object> geo = new LinkedHashMap<>();
    geo.put("@type", "GeoCoordinates");
    geo.put("latitude", place.position().lat());
    geo.put("longitude", place.position().lon());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@type", "Place");
    json.put("address", address);
    json.put("geo", geo);
    return json;
  }

  private static void put(Map<String, Object> json, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(key, value);
    }
  }
}
