package fr.quifaitquoi.indexer.entry;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach an entry. Whatever is not {@link Visibility#PUBLIC} is stored apart and enters no
 * index, export, log or history.
 *
 * @param person name of the person, when the contact names one
 * @param role what they do there
 */
public record ContactDraft(
    @Nullable String person,
    @Nullable String role,
    @Nullable String phone,
    @Nullable String mail,
    Visibility visibility) {}
