package fr.quifaitquoi.api.search;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.Set;

/**
 * The actors that are territories: communes and EPCI. There is one of each everywhere, so they say
 * nothing of where something is done.
 */
public final class TerritoryActors {
  /** Their sub-types. */
  public static final Set<String> SUB_TYPES = Set.of("commune", "epci");

  private TerritoryActors() {}

  /** Whether an entry is one. */
  public static boolean includes(EntryDraft entry) {
    if (entry.identity().kind() != EntryKind.ACTOR) {
      return false;
    }
    for (Concept concept : entry.concepts()) {
      if (concept.scheme() == ConceptScheme.SUB_TYPE && SUB_TYPES.contains(concept.code())) {
        return true;
      }
    }
    return false;
  }
}
