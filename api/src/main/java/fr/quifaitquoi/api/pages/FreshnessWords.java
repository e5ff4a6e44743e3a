package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.EntryDocument.Freshness;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** How fresh a fiche is, in one true sentence. */
final class FreshnessWords {
  private static final int OLD_AFTER_YEARS = 2;
  private static final ZoneId HERE = ZoneId.of("Europe/Paris");

  private FreshnessWords() {}

  static Card.Freshness of(EntryDocument document, LocalDate today) {
    Freshness freshness = document.freshness();
    LocalDate limit = today.minusYears(OLD_AFTER_YEARS);
    return new Card.Freshness(sentence(document), lastKnown(freshness).isBefore(limit));
  }

  private static String sentence(EntryDocument document) {
    Freshness freshness = document.freshness();
    if (freshness.verifiedOn() != null) {
      String by = freshness.verifiedBy() == null ? "" : " par " + freshness.verifiedBy();
      return "Vérifiée le " + French.date(freshness.verifiedOn()) + by;
    }
    Optional<String> source =
        document.sources().stream().findFirst().map(EntryDocument.SourceMark::name);
    if (source.isEmpty()) {
      return "Mise à jour le " + French.date(changedOn(freshness));
    }
    String date =
        freshness.sourceDate() != null
            ? freshness.sourceDate()
            : Optional.ofNullable(freshness.importedOn())
                .orElseGet(() -> changedOn(freshness))
                .toString();
    return "Selon " + French.typography(source.get()) + ", " + French.asOf(date);
  }

  private static LocalDate lastKnown(Freshness freshness) {
    if (freshness.verifiedOn() != null) {
      return freshness.verifiedOn();
    }
    if (freshness.sourceDate() != null) {
      return new PartialDate(freshness.sourceDate()).to();
    }
    return freshness.importedOn() != null ? freshness.importedOn() : changedOn(freshness);
  }

  private static LocalDate changedOn(Freshness freshness) {
    return LocalDate.ofInstant(freshness.changedAt(), HERE);
  }
}
