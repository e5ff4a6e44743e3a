package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the table {@code entry} that hold a draft, and their values. */
final class EntryColumns {
  /** In the order of {@link #values}. */
  static final List<String> CONTENT =
      List.of(
          "kind",
          "slug",
          "name",
          "siren",
          "siret",
          "rna",
          "status",
          "visibility",
          "example",
          "summary",
          "description",
          "language",
          "site",
          "unplaced_reason",
          "created_text",
          "start_text",
          "start_from",
          "start_to",
          "end_text",
          "end_from",
          "end_to",
          "source_date",
          "starts_at",
          "ends_at",
          "recurrence",
          "attributes",
          "concepts");

  private EntryColumns() {}

  static List<@Nullable Object> values(EntryDraft draft) {
    List<@Nullable Object> values = new ArrayList<>(CONTENT.size() + 12);
    addIdentity(values, draft.identity());
    EntryDraft.Text text = draft.text();
    Collections.addAll(values, text.summary(), text.description(), text.language(), text.site());
    values.add(draft.location().unplacedReason());
    addDates(values, draft.dates());
    values.add(DraftJson.writeAttributes(draft.attributes()));
    values.add(ConceptJson.write(draft.concepts()));
    return values;
  }

  private static void addIdentity(List<@Nullable Object> values, EntryDraft.Identity identity) {
    Collections.addAll(
        values,
        identity.kind().code(),
        Slug.of(identity.name()),
        identity.name(),
        identity.siren(),
        identity.siret(),
        identity.rna(),
        identity.status().code(),
        identity.visibility().code(),
        identity.example());
  }

  private static void addDates(List<@Nullable Object> values, EntryDraft.Dates dates) {
    values.add(text(dates.created()));
    addRange(values, dates.start());
    addRange(values, dates.end());
    Collections.addAll(
        values, text(dates.sourceDate()), dates.startsAt(), dates.endsAt(), dates.recurrence());
  }

  private static void addRange(List<@Nullable Object> values, @Nullable PartialDate date) {
    values.add(text(date));
    values.add(date == null ? null : date.from());
    values.add(date == null ? null : date.to());
  }

  static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.text();
  }
}
