package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the index derives from an entry's content alone. */
final class EntryValues {
  static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private EntryValues() {}

  /** Refuses whatever is not for everyone's eyes: nothing private may ever reach the index. */
  static void requirePublic(EntryDocument document) {
    EntryDraft entry = document.entry();
    if (entry.identity().visibility() != Visibility.PUBLIC
        || entry.identity().status() != Status.PUBLISHED) {
      throw new IllegalArgumentException("entry " + document.id() + " is not public");
    }
    if (entry.contacts().stream().anyMatch(c -> c.visibility() != Visibility.PUBLIC)) {
      throw new IllegalArgumentException("entry " + document.id() + " has a private contact");
    }
    if (!entry.text().held().isEmpty()) {
      throw new IllegalArgumentException("entry " + document.id() + " has passages held back");
    }
  }

  /** Codes of the concepts of a dimension, by rank. */
  static List<String> listCodes(EntryDocument document, Dimension dimension) {
    return switch (dimension) {
      case THEME -> listCodes(document, ConceptScheme.THEME);
      case SUB_TYPE -> listCodes(document, ConceptScheme.SUB_TYPE);
      case AUDIENCE -> listCodes(document, ConceptScheme.AUDIENCE);
      case SKILL -> listCodes(document, ConceptScheme.SKILL);
      case WORKS -> listCodes(document, ConceptScheme.WORKS);
      case KIND -> List.of(document.entry().identity().kind().code());
      case SOURCE ->
          document.sources().stream().map(EntryDocument.SourceMark::code).distinct().toList();
      case ROLE -> document.entry().links().stream().map(l -> l.role().code()).distinct().toList();
      case COVERAGE ->
          document.entry().location().coverage().stream().map(Object::toString).toList();
      case COMMUNE, EPCI, BASSIN_DE_VIE, DEPARTEMENT -> List.of();
    };
  }

  static List<String> listCodes(EntryDocument document, ConceptScheme scheme) {
    List<String> codes = new ArrayList<>();
    for (Concept concept : document.entry().concepts()) {
      if (concept.scheme() == scheme && !codes.contains(concept.code())) {
        codes.add(concept.code());
      }
    }
    return codes;
  }

  /** The day it was last known to be true: verified, else its source's own date, else imported. */
  static LocalDate checkedOn(EntryDocument document) {
    EntryDocument.Freshness freshness = document.freshness();
    if (freshness.verifiedOn() != null) {
      return freshness.verifiedOn();
    }
    if (freshness.sourceDate() != null) {
      return PartialDate.find(freshness.sourceDate())
          .map(PartialDate::to)
          .orElseGet(() -> importedOn(freshness));
    }
    return importedOn(freshness);
  }

  private static LocalDate importedOn(EntryDocument.Freshness freshness) {
    return freshness.importedOn() != null ? freshness.importedOn() : changedOn(freshness);
  }

  static LocalDate changedOn(EntryDocument.Freshness freshness) {
    return LocalDate.ofInstant(freshness.changedAt(), FRANCE);
  }

  /** How much there is to read, to choose which of several sources' entries leads. */
  static int completeness(EntryDocument document) {
    EntryDraft entry = document.entry();
    int points =
        (int)
            Math.min(
                3,
                entry.contacts().stream()
                    .map(ContactDraft::phone)
                    .filter(Objects::nonNull)
                    .count());
    points += entry.text().summary().isBlank() ? 0 : 1;
    points += entry.text().description().isBlank() ? 0 : 2;
    points += entry.text().site() == null ? 0 : 1;
    points += entry.identity().siret() == null ? 0 : 1;
    points += entry.concepts().isEmpty() ? 0 : 1;
    points +=
        entry.location().places().stream().anyMatch(p -> p.access().openingHours() != null) ? 2 : 0;
    points +=
        entry.location().places().stream()
                .anyMatch(p -> p.precision().compareTo(PlacePrecision.COMMUNE) < 0)
            ? 3
            : 0;
    return points;
  }

  /** Words of its own that are neither its name, its labels nor its commune. */
  static Stream<String> listTexts(EntryDraft entry) {
    Stream<String> own = Stream.of(entry.text().summary(), entry.text().description());
    Stream<String> addresses = entry.location().places().stream().map(PlaceDraft::addressGiven);
    Stream<String> links = entry.links().stream().map(l -> l.label());
    Stream<String> ids =
        Stream.of(entry.identity().siren(), entry.identity().siret(), entry.identity().rna())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull);
    return Stream.of(own, addresses, links, ids).flatMap(s -> s).filter(s -> !s.isBlank());
  }
}
