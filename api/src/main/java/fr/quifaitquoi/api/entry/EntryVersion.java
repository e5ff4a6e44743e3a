package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.indexer.entry.EntryDraft;

/**
 * What an entry once was, public content only.
 *
 * @param change by which it became so
 */
public record EntryVersion(int version, Change change, EntryDraft content) {}
