package fr.quifaitquoi.api.demo;

import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import java.util.List;
import java.util.Map;

/** Links that name their target become links to its id. */
final class DemoLinks {
  private DemoLinks() {}

  static EntryDraft resolve(EntryDraft draft, Map<String, String> idsByName) {
    List<LinkDraft> links =
        draft.links().stream()
            .map(link ->
                new LinkDraft(
                    link.role(),
                    idsByName.get(link.label()),
                    link.label(),
                    link.url(),
                    link.from(),
                    link.to()))
            .toList();
    return new EntryDraft(
        draft.identity(),
        draft.text(),
        draft.concepts(),
        draft.location(),
        draft.contacts(),
        links,
        draft.dates(),
        draft.attributes());
  }
}
