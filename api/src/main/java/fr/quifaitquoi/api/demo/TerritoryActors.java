package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The communes and EPCI of a territory as actors, so that what they do has somebody to belong to. A
 * commune is not its town hall: importing a directory of town halls makes no second actor.
 */
final class TerritoryActors {
  /** An actor and its key in the source. */
  record KeyedDraft(String key, EntryDraft draft) {}

  private final Geography geography;

  TerritoryActors(Geography geography) {
    this.geography = geography;
  }

  /** The EPCI and communes that make up a territory, or have a commune in it. */
  Stream<KeyedDraft> list(TerritoryId territory) {
    List<Territory> communes = geography.listCommunesOf(territory);
    Map<TerritoryId, Territory> groupings = new LinkedHashMap<>();
    for (Territory commune : communes) {
      for (Territory of : geography.listTerritoriesOf(commune.id().code())) {
        if (of.id().level() == Level.EPCI) {
          groupings.put(of.id(), of);
        }
      }
    }
    return Stream.concat(
        groupings.values().stream().map(this::epci), communes.stream().map(this::commune));
  }

  private KeyedDraft commune(Territory commune) {
    EntryDraft.Identity identity = identity("Commune " + FrenchNames.of(commune.name()), null);
    String summary = FrenchNames.inhabitants(commune);
    return new KeyedDraft(
        commune.id().toString(), draft(identity, summary, "commune", location(commune, commune)));
  }

  private KeyedDraft epci(Territory epci) {
    List<Territory> members = geography.listCommunesOf(epci.id());
    Territory largest =
        members.stream().max(Comparator.comparingInt(Territory::population)).orElseThrow();
    EntryDraft.Identity identity = identity(FrenchNames.epci(epci.name()), epci.id().code());
    String summary = members.size() + " communes, " + FrenchNames.inhabitants(epci);
    return new KeyedDraft(
        epci.id().toString(), draft(identity, summary, "epci", location(epci, largest)));
  }

  private static EntryDraft.Identity identity(String name, @Nullable String siren) {
    return new EntryDraft.Identity(
        EntryKind.ACTOR, name, siren, null, null, Status.PUBLISHED, Visibility.PUBLIC, false);
  }

  private EntryDraft.Location location(Territory covered, Territory seat) {
    return new EntryDraft.Location(
        List.of(DemoDraft.atCentreOf(geography, seat, false)), Set.of(covered.id()), null);
  }

  private static EntryDraft draft(
      EntryDraft.Identity identity, String summary, String subType, EntryDraft.Location location) {
    return new EntryDraft(
        identity,
        new EntryDraft.Text(summary, "", "fr", null, List.of()),
        List.of(
            new Concept(ConceptScheme.SUB_TYPE, subType),
            new Concept(ConceptScheme.THEME, "democratie-locale")),
        location,
        List.of(),
        List.of(),
        new EntryDraft.Dates(null, null, null, null, null, null, null),
        Map.of());
  }
}
