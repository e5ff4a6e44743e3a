package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.EntryDocument.Freshness;
import fr.quifaitquoi.indexer.directory.EntryDocument.SourceMark;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public document of an entry that was just added, made of what was written: equal to what
 * {@link EntryReader} would read back, in the same order.
 */
final class AddedDocument {
  private static final Comparator<TerritoryId> BY_LEVEL_AND_CODE =
      Comparator.comparing((TerritoryId territory) -> territory.level().code())
          .thenComparing(TerritoryId::code);

  private AddedDocument() {}

  /**
   * @param row whose text the database keeps as it is
   * @param at when it was written, to the microsecond
   */
  static EntryDocument of(String id, HashedRow row, SourceProfile source, Instant at) {
    EntryDraft draft = DraftJson.publicContent(row.draft());
    EntryDraft content =
        new EntryDraft(
            draft.identity(),
            draft.text(),
            ordered(draft.concepts()),
            ordered(draft.location()),
            draft.contacts(),
            draft.links(),
            draft.dates(),
            ordered(draft.attributes()));
    SourceMark mark =
        new SourceMark(
            source.code(), source.name(), row.key(), source.licence(), source.attribution());
    String sourceDate = EntryColumns.text(draft.dates().sourceDate());
    return new EntryDocument(
        id,
        Slug.of(draft.identity().name()),
        content,
        List.of(mark),
        new Freshness(null, null, sourceDate, at.atOffset(ZoneOffset.UTC).toLocalDate(), null, at));
  }

  /** Scheme by scheme, each concept once. */
  private static List<Concept> ordered(List<Concept> concepts) {
    return concepts.stream()
        .distinct()
        .sorted(Comparator.comparing(concept -> concept.scheme().code()))
        .toList();
  }

  private static EntryDraft.Location ordered(EntryDraft.Location location) {
    Set<TerritoryId> coverage = location.coverage();
    if (coverage.size() > 1) {
      coverage = new LinkedHashSet<>(coverage.stream().sorted(BY_LEVEL_AND_CODE).toList());
    }
    return new EntryDraft.Location(location.places(), coverage, location.unplacedReason());
  }

  private static Map<String, String> ordered(Map<String, String> attributes) {
    return attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(attributes));
  }
}
