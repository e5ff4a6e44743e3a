package fr.quifaitquoi.api.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drafts as JSON, the same text for the same content. Used for history and hashes; its keys are the
 * components of the records, to which one may only add.
 */
final class DraftJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private DraftJson() {}

  static String write(EntryDraft draft) {
    return writeAny(withSortedCoverage(draft));
  }

  static EntryDraft read(String json) {
    try {
      return JSON.readValue(json, EntryDraft.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String writeAttributes(Map<String, String> attributes) {
    return attributes.isEmpty() ? "{}" : writeAny(attributes);
  }

  static Map<String, String> readAttributes(String json) {
    if (json.equals("{}")) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The draft without private contacts and without what is held back. */
  static EntryDraft publicContent(EntryDraft draft) {
    List<ContactDraft> contacts =
        draft.contacts().stream().filter(c -> c.visibility() == Visibility.PUBLIC).toList();
    EntryDraft.Text text = draft.text();
    return new EntryDraft(
        draft.identity(),
        new EntryDraft.Text(
            text.summary(), text.description(), text.language(), text.site(), List.of()),
        draft.concepts(),
        draft.location(),
        contacts,
        draft.links(),
        draft.dates(),
        draft.attributes());
  }

  private static EntryDraft withSortedCoverage(EntryDraft draft) {
    EntryDraft.Location location = draft.location();
    if (location.coverage().size() < 2) {
      return draft;
    }
    Set<TerritoryId> sorted = new LinkedHashSet<>();
    location.coverage().stream()
        .sorted(Comparator.comparing(TerritoryId::toString))
        .forEach(sorted::add);
    return new EntryDraft(
        draft.identity(),
        draft.text(),
        draft.concepts(),
        new EntryDraft.Location(location.places(), sorted, location.unplacedReason()),
        draft.contacts(),
        draft.links(),
        draft.dates(),
        draft.attributes());
  }

  private static String writeAny(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
