package fr.quifaitquoi.api.search;

import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.directory.SearchResult.Placement;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.PlaceDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the public contract shows it: what the columns are read from.
 *
 * @param vintages of the geography that its territories are of
 * @param site public address of the site, before its path; may be empty
 */
public record Fiche(EntryDocument document, Placement placement, Vintages vintages, String site) {

  /**
   * Years of the official geography.
   *
   * @param cog of communes
   * @param bassins of bassins de vie
   */
  public record Vintages(@Nullable String cog, @Nullable String bassins) {}

  /** Address of its page. */
  public String url() {
    return site + "/fiches/" + document.slug() + "-" + document.id();
  }

  @Nullable PlaceDraft principalPlace() {
    List<PlaceDraft> places = document.entry().location().places();
    return places.isEmpty() ? null : places.getFirst();
  }

  /** Codes of a scheme, principal one first. */
  List<String> concepts(ConceptScheme scheme) {
    List<String> codes = new ArrayList<>(4);
    for (Concept concept : document.entry().concepts()) {
      if (concept.scheme() == scheme) {
        codes.add(concept.code());
      }
    }
    return codes;
  }

  @Nullable String firstConcept(ConceptScheme scheme) {
    for (Concept concept : document.entry().concepts()) {
      if (concept.scheme() == scheme) {
        return concept.code();
      }
    }
    return null;
  }

  /** The first public phone or mail. */
  @Nullable String firstContact(Function<ContactDraft, @Nullable String> part) {
    for (ContactDraft contact : document.entry().contacts()) {
      String value = part.apply(contact);
      if (contact.visibility() == Visibility.PUBLIC && value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  EntryDocument.@Nullable SourceMark leadingSource() {
    return document.sources().isEmpty() ? null : document.sources().getFirst();
  }
}
