package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.LinkRole;

/** A published, public entry that has a link to the one asked about. */
public record BackLink(LinkRole role, String id, String slug, String name, EntryKind kind) {}
