package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.reading.Locators;
import fr.quifaitquoi.indexer.reading.ReadRow;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.Field;
import fr.quifaitquoi.indexer.reading.mapping.ValueTable;
import fr.quifaitquoi.indexer.reading.mapping.Values;
import fr.quifaitquoi.indexer.reading.text.Mails;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an entry's draft of each row of a file, by one mapping. Not thread-safe. */
public final class DraftBuilder {
  private static final int NAME_CHARS = 300;

  private final Mapping mapping;
  private final Identities identities;
  private final Texts texts;
  private final Concepts concepts;
  private final Places places;
  private final Contacts contacts;
  private final CanonicalRow canonical;

  /**
   * @param mapping complete: what it does not say is not guessed here
   * @param index ranks of the file's columns
   * @param unmapped counts values that no table knows
   */
  public DraftBuilder(
      Mapping mapping,
      Map<String, Integer> index,
      Locators locators,
      Status defaultStatus,
      UnmappedValues unmapped) {
    this.mapping = mapping;
    this.identities = new Identities(mapping, defaultStatus);
    this.texts = new Texts(mapping);
    this.concepts = new Concepts(mapping, unmapped);
    this.places = new Places(mapping.where(), locators);
    this.contacts = new Contacts(mapping);
    this.canonical = new CanonicalRow(index);
  }

  /** Whether the row is an entry at all. */
  public boolean ignores(Values values) {
    return mapping.rows().ignore().map(rule -> rule.holds(values)).orElse(false);
  }

  /** What becomes of a row. */
  public ReadRow build(long line, Values values) {
    RowContext row = new RowContext(line, values);
    Expression nameSource = mapping.fields().getOrDefault(Field.NAME, Expression.NONE);
    String name = name(row, nameSource);
    if (name.isEmpty()) {
      return new ReadRow.Refused(
          line,
          refusedKey(row),
          row.problem(
              "nom-absent",
              nameSource,
              "",
              "La ligne n’a pas de nom.",
              "Remplissez la colonne du nom, ou dites dans la correspondance laquelle c’est."));
    }
    return switch (places.of(row)) {
      case Places.Found.Lost lost -> new ReadRow.Refused(line, refusedKey(row), lost.problem());
      case Places.Found.Located located -> taken(row, name, located.location());
    };
  }

  /** Names are kept as given; a lone 0 is what a join leaves where there was none. */
  private static String name(RowContext row, Expression source) {
    String name = row.publicValue(source).replace('\n', ' ');
    if (name.equals("0")) {
      return "";
    }
    return name.length() > NAME_CHARS ? name.substring(0, NAME_CHARS).strip() + "…" : name;
  }

  private ReadRow taken(RowContext row, String name, EntryDraft.Location location) {
    EntryDraft.Identity identity = identities.of(row, name);
    List<Concept> labels = concepts.of(row);
    List<ContactDraft> reached = contacts.of(row, () -> knownWords(name, row));
    List<LinkDraft> links = texts.links(row);
    EntryDraft.Dates dates = texts.dates(row);
    Map<String, String> attributes = texts.attributes(row);
    EntryDraft draft =
        new EntryDraft(
            identity, texts.text(row), labels, location, reached, links, dates, attributes);
    String key = key(row);
    boolean weak = key.isEmpty();
    return new ReadRow.Taken(
        row.line(),
        weak ? weakKey(name, location, dates) : key,
        weak,
        canonical.of(row.values()),
        draft,
        List.copyOf(row.warnings()));
  }

  private @Nullable String refusedKey(RowContext row) {
    String key = key(row);
    return key.isEmpty() ? null : key;
  }

  private String key(RowContext row) {
    List<String> parts = mapping.rows().key().stream().map(row.values()::get).toList();
    return parts.stream().allMatch(String::isEmpty) ? "" : String.join("|", parts);
  }

  /** Normalised name, commune or territory, and the year of what happens every year. */
  private static String weakKey(String name, EntryDraft.Location location, EntryDraft.Dates dates) {
    String where =
        location.places().isEmpty()
            ? location.coverage().stream()
                .map(TerritoryId::toString)
                .collect(Collectors.joining("+"))
            : location.places().getFirst().communeCode();
    String when = dates.start() == null ? "" : "|" + dates.start().text();
    return ValueTable.slug(name) + "|" + where + when;
  }

  private Set<String> knownWords(String name, RowContext row) {
    Set<String> words = new HashSet<>(Mails.words(name));
    for (Mapping.PlaceRule place : mapping.where().places()) {
      Expression commune = place.fields().get(Mapping.PlaceField.COMMUNE_NAME);
      if (commune != null) {
        words.addAll(Mails.words(row.value(commune)));
      }
    }
    return words;
  }
}
