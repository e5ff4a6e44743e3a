package fr.quifaitquoi.api.concept;

import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.util.List;
import java.util.Set;

/**
 * A concept with what people read of it.
 *
 * @param label in French
 * @param parent code of the concept above, or empty
 * @param kinds of a sub-type: the kinds of entry it is for
 * @param synonyms words and phrases that mean it
 * @param icon name of its icon (Lucide), or empty
 */
public record Term(
    Concept concept,
    String label,
    String parent,
    Set<EntryKind> kinds,
    List<String> synonyms,
    String icon) {}
