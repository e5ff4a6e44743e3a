package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an entry for which a person's value may win over those of its sources. */
public enum EntryField {
  NAME("nom", d -> d.identity().name()),
  LEGAL_IDS(
      "identifiants",
      d -> Arrays.asList(d.identity().siren(), d.identity().siret(), d.identity().rna())),
  STATUS("statut", d -> d.identity().status()),
  VISIBILITY("visibilite", d -> d.identity().visibility()),
  SUMMARY("resume", d -> d.text().summary()),
  DESCRIPTION("description", d -> Arrays.asList(d.text().description(), d.text().language())),
  SITE("site", d -> d.text().site()),
  HELD("passages_retenus", d -> d.text().held()),
  CONCEPTS("concepts", d -> byScheme(d.concepts())),
  LOCATION("lieux", EntryDraft::location),
  CONTACTS("contacts", EntryDraft::contacts),
  LINKS("liens", EntryDraft::links),
  DATES("dates", EntryDraft::dates),
  ATTRIBUTES("attributs", EntryDraft::attributes);

  private final String code;
  private final Function<EntryDraft, @Nullable Object> value;

  EntryField(String code, Function<EntryDraft, @Nullable Object> value) {
    this.code = code;
    this.value = value;
  }

  /** The word stored in {@code field_choice}. */
  public String code() {
    return code;
  }

  /** The field of that code. */
  public static Optional<EntryField> find(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
  }

  /** The fields in which two drafts differ. */
  public static Set<EntryField> differing(EntryDraft one, EntryDraft other) {
    Set<EntryField> fields = EnumSet.noneOf(EntryField.class);
    for (EntryField field : values()) {
      if (!Objects.equals(field.value.apply(one), field.value.apply(other))) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What {@code incoming} says, save for the fields that stay as {@code current} has them. */
  static EntryDraft keep(Set<EntryField> kept, EntryDraft current, EntryDraft incoming) {
    if (kept.isEmpty()) {
      return incoming;
    }
    Function<EntryField, EntryDraft> of = field -> kept.contains(field) ? current : incoming;
    EntryDraft.Identity legal = of.apply(LEGAL_IDS).identity();
    EntryDraft.Text description = of.apply(DESCRIPTION).text();
    return new EntryDraft(
        new EntryDraft.Identity(
            incoming.identity().kind(),
            of.apply(NAME).identity().name(),
            legal.siren(),
            legal.siret(),
            legal.rna(),
            of.apply(STATUS).identity().status(),
            of.apply(VISIBILITY).identity().visibility(),
            incoming.identity().example()),
        new EntryDraft.Text(
            of.apply(SUMMARY).text().summary(),
            description.description(),
            description.language(),
            of.apply(SITE).text().site(),
            of.apply(HELD).text().held()),
        of.apply(CONCEPTS).concepts(),
        of.apply(LOCATION).location(),
        of.apply(CONTACTS).contacts(),
        of.apply(LINKS).links(),
        of.apply(DATES).dates(),
        of.apply(ATTRIBUTES).attributes());
  }

  /** Ranks count within a scheme only. */
  private static List<List<String>> byScheme(List<Concept> concepts) {
    return Arrays.stream(ConceptScheme.values())
        .map(scheme ->
            concepts.stream()
                .filter(c -> c.scheme() == scheme)
                .map(Concept::code)
                .distinct()
                .toList())
        .toList();
  }
}
