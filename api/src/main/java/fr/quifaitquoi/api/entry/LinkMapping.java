package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.LinkDraft;
import java.util.List;

/** Writes links into an entity. */
final class LinkMapping {
  private LinkMapping() {}

  static void write(List<LinkDraft> links, EntryEntity entity) {
    entity.links.clear();
    for (LinkDraft link : links) {
      LinkRow row = new LinkRow();
      row.rank = entity.links.size();
      row.role = link.role().code();
      row.targetId = link.targetId();
      row.label = link.label();
      row.url = EntryMapping.clean(link.url());
      row.since = EntryColumns.text(link.from());
      row.until = EntryColumns.text(link.to());
      entity.links.add(row);
    }
  }
}
