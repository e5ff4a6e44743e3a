package fr.quifaitquoi.indexer.reading.draft;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.reading.mapping.Expression;
import fr.quifaitquoi.indexer.reading.mapping.Mapping;
import fr.quifaitquoi.indexer.reading.mapping.Mapping.Field;
import fr.quifaitquoi.indexer.reading.text.LegalIds;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an entry is: kind, name, legal identifiers, status. */
final class Identities {
  private final Mapping mapping;
  private final Status defaultStatus;

  Identities(Mapping mapping, Status defaultStatus) {
    this.mapping = mapping;
    this.defaultStatus = defaultStatus;
  }

  EntryDraft.Identity of(RowContext row, String name) {
    String siret = number(row, Field.SIRET, LegalIds::findSiret);
    String siren = number(row, Field.SIREN, LegalIds::findSiren);
    return new EntryDraft.Identity(
        kind(row),
        name,
        siren == null && siret != null ? siret.substring(0, 9) : siren,
        siret,
        rna(row),
        status(row),
        Visibility.find(row.value(mapping.rows().visibility())).orElse(Visibility.PUBLIC),
        isYes(row.value(mapping.rows().example())));
  }

  private EntryKind kind(RowContext row) {
    return EntryKind.find(row.value(mapping.rows().kind())).orElse(EntryKind.ACTOR);
  }

  private Status status(RowContext row) {
    return Status.find(row.value(mapping.rows().status())).orElse(defaultStatus);
  }

  private static boolean isYes(String text) {
    return text.equals("oui") || text.equals("true");
  }

  private @Nullable String number(
      RowContext row, Field field, Function<String, Optional<String>> reader) {
    Expression source = mapping.fields().getOrDefault(field, Expression.NONE);
    String text = row.value(source);
    if (text.isEmpty() || text.chars().allMatch(c -> c == '0')) {
      return null;
    }
    Optional<String> digits = reader.apply(text);
    if (digits.isPresent() && LegalIds.isValid(digits.get())) {
      return digits.get();
    }
    row.warn(
        field.key() + "-invalide",
        source,
        text,
        "Ce n’est pas un numéro "
            + field.key().toUpperCase(java.util.Locale.ROOT)
            + " valable\u00a0: il n’est pas gardé.",
        "Vérifiez-le sur l’Annuaire des entreprises.");
    return null;
  }

  private @Nullable String rna(RowContext row) {
    Expression source = mapping.fields().getOrDefault(Field.RNA, Expression.NONE);
    String text = row.value(source);
    Optional<String> rna = LegalIds.findRna(text);
    if (rna.isEmpty() && !text.isEmpty()) {
      row.warn(
          "rna-invalide",
          source,
          text,
          "Ce n’est pas un numéro RNA valable\u00a0: il n’est pas gardé.",
          "Un numéro RNA s’écrit W suivi de neuf caractères.");
    }
    return rna.orElse(null);
  }
}
