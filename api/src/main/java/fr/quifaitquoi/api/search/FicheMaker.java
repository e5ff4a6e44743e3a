package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.api.settings.Settings;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Method;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.directory.SearchResult.Named;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes fiches of hits and entries, and gives facet values their names. For one answer. */
public final class FicheMaker {
  private final Geography geography;
  private final Fiche.Vintages vintages;
  private final String site;

  /** Makes fiches of one geography. */
  public FicheMaker(Geography geography, Settings settings) {
    this.geography = geography;
    this.vintages =
        new Fiche.Vintages(
            vintage(geography, Level.REGION), vintage(geography, Level.BASSIN_DE_VIE));
    this.site = settings.instance().url();
  }

  private static @Nullable String vintage(Geography geography, Level level) {
    List<Territory> territories = geography.list(level);
    return territories.isEmpty() ? null : territories.getFirst().vintage();
  }

  Fiche of(Hit hit) {
    return of(hit.document(), hit.placement());
  }

  /** Of an entry whose territories are known. */
  public Fiche of(EntryDocument document, Placement placement) {
    return new Fiche(document, placement, vintages, site);
  }

  /** Of an entry that was not searched: its territories are looked up. */
  Fiche of(EntryDocument document) {
    List<PlaceDraft> places = document.entry().location().places();
    Placement placement =
        places.isEmpty()
            ? new Placement(null, null, null, false, null, null, null)
            : placement(places.getFirst());
    return new Fiche(document, placement, vintages, site);
  }

  private Placement placement(PlaceDraft place) {
    Optional<Territory> commune = geography.findCurrentCommune(place.communeCode());
    Map<Level, Territory> above = new EnumMap<>(Level.class);
    commune.ifPresent(c ->
        geography
            .listTerritoriesOf(c.id().code())
            .forEach(territory -> above.putIfAbsent(territory.id().level(), territory)));
    Territory bassin = above.get(Level.BASSIN_DE_VIE);
    return new Placement(
        place.position(),
        named(commune.orElse(null)),
        named(bassin),
        bassin != null && bassin.composition() == Method.ESTIMEE,
        named(above.get(Level.EPCI)),
        named(above.get(Level.DEPARTEMENT)),
        named(above.get(Level.REGION)));
  }

  private static @Nullable Named named(@Nullable Territory territory) {
    return territory == null ? null : new Named(territory.id().code(), territory.name());
  }

  /** Names of facet values. */
  record Labels(Geography geography, Vocabulary vocabulary) {
    String of(Facet facet, String value) {
      return switch (facet) {
        case THEME -> vocabulary.getLabel(ConceptScheme.THEME, value);
        case SUB_TYPE -> vocabulary.getLabel(ConceptScheme.SUB_TYPE, value);
        case AUDIENCE -> vocabulary.getLabel(ConceptScheme.AUDIENCE, value);
        case SKILL -> vocabulary.getLabel(ConceptScheme.SKILL, value);
        case WORKS -> vocabulary.getLabel(ConceptScheme.WORKS, value);
        case COMMUNE -> territory(Level.COMMUNE, value);
        case EPCI -> territory(Level.EPCI, value);
        case BASSIN_DE_VIE -> territory(Level.BASSIN_DE_VIE, value);
        case DEPARTEMENT -> territory(Level.DEPARTEMENT, value);
        case KIND, SOURCE, SCOPE -> value;
      };
    }

    private String territory(Level level, String code) {
      return geography.find(new TerritoryId(level, code)).map(Territory::name).orElse(code);
    }
  }
}
