package fr.quifaitquoi.indexer.entry;

import org.jspecify.annotations.Nullable;

/**
 * A link from an entry to another one, or to something that has no entry.
 *
 * @param targetId the other entry, or null for free text
 * @param label what the target is called
 * @param url where it may be read about
 */
public record LinkDraft(
    LinkRole role,
    @Nullable String targetId,
    String label,
    @Nullable String url,
    @Nullable PartialDate from,
    @Nullable PartialDate to) {}
