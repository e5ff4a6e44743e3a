package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.PlacePrecision;
import fr.quifaitquoi.web.French;
import fr.quifaitquoi.web.view.Card;
import fr.quifaitquoi.web.view.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the cards of lists. */
final class CardMaker {
  private static final int THEMES_SHOWN = 3;

  private final PageWords vocabulary;
  private final TerritoryId home;

  CardMaker(PageWords vocabulary, TerritoryId home) {
    this.vocabulary = vocabulary;
    this.home = home;
  }

  /**
   * The card of a hit.
   *
   * @param nearAsked whether distances are from a point that somebody asked for
   */
  Card make(Hit hit, boolean nearAsked, LocalDate today) {
    EntryDocument document = hit.document();
    EntryDraft entry = document.entry();
    return new Card(
        document.id(),
        heading(document),
        where(hit, nearAsked),
        themes(entry),
        FreshnessWords.of(document, today),
        When.of(entry.identity().kind(), entry.dates()).orElse(null),
        entry.identity().example(),
        hit.otherSources().size());
  }

  /** The card of a fiche that was not searched: without point nor distance. */
  Card ofDocument(EntryDocument document, LocalDate today) {
    EntryDraft entry = document.entry();
    return new Card(
        document.id(),
        heading(document),
        Card.Where.NOWHERE,
        themes(entry),
        FreshnessWords.of(document, today),
        When.of(entry.identity().kind(), entry.dates()).orElse(null),
        entry.identity().example(),
        0);
  }

  private Card.Heading heading(EntryDocument document) {
    EntryDraft entry = document.entry();
    return new Card.Heading(
        Kinds.of(entry.identity().kind()),
        first(entry, ConceptScheme.SUB_TYPE).map(vocabulary::word).orElse(null),
        French.typography(entry.identity().name()),
        Addresses.entry(document.slug(), document.id()),
        French.typography(entry.text().summary()));
  }

  /** The first concept of a scheme, which is the principal one. */
  static Optional<String> first(EntryDraft entry, ConceptScheme scheme) {
    return entry.concepts().stream()
        .filter(concept -> concept.scheme() == scheme)
        .map(Concept::code)
        .findFirst();
  }

  private List<Link> themes(EntryDraft entry) {
    return entry.concepts().stream()
        .filter(concept -> concept.scheme() == ConceptScheme.THEME)
        .limit(THEMES_SHOWN)
        .map(concept -> Link.to(vocabulary.theme(concept.code()), Addresses.theme(concept.code())))
        .toList();
  }

  private Card.Where where(Hit hit, boolean nearAsked) {
    List<PlaceDraft> places = hit.document().entry().location().places();
    Placement placement = hit.placement();
    if (places.isEmpty()) {
      return unplaced(hit.document().entry().location().unplacedReason());
    }
    PlacePrecision precision = places.getFirst().precision();
    boolean told = nearAsked || hit.reach() != Reach.LOCATED;
    String distance = told ? distance(hit.distanceMeters(), precision) : null;
    Position position = placement.position();
    return new Card.Where(
        placement.commune() == null ? null : placement.commune().name(),
        distance,
        distance == null ? precision(precision) : null,
        isOutside(placement) ? "hors région" : null,
        position == null ? null : position.lon(),
        position == null ? null : position.lat());
  }

  private boolean isOutside(Placement placement) {
    return switch (home.level()) {
      case REGION -> placement.region() != null && !placement.region().code().equals(home.code());
      case DEPARTEMENT ->
          placement.departement() != null && !placement.departement().code().equals(home.code());
      default -> false;
    };
  }

  private static Card.Where unplaced(@Nullable String reason) {
    return new Card.Where(reasonInWords(reason), null, null, null, null, null);
  }

  /** Why an entry has no place, in words. */
  static @Nullable String reasonInWords(@Nullable String reason) {
    if (reason == null) {
      return null;
    }
    return switch (reason) {
      case "en-ligne" -> "En ligne";
      case "region-entiere" -> "Toute la région";
      case "lieu-a-preciser" -> "Lieu à préciser";
      default -> "Lieu non trouvé";
    };
  }

  private static @Nullable String distance(@Nullable Double meters, PlacePrecision precision) {
    if (meters == null) {
      return null;
    }
    boolean ofCommune = precision.compareTo(PlacePrecision.COMMUNE) >= 0;
    return ofCommune ? "≈\u00a0" + French.distance(meters) + " (commune)" : French.distance(meters);
  }

  /** Said when the point is not an address. */
  static @Nullable String precision(PlacePrecision precision) {
    return switch (precision) {
      case HOUSE_NUMBER -> null;
      case STREET -> "à la rue près";
      case LOCALITY -> "au lieu-dit près";
      case COMMUNE -> "situé au centre de la commune";
      case TERRITORY -> "situé au centre du territoire";
    };
  }
}
