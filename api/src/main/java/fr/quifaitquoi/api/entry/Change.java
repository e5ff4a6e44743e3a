package fr.quifaitquoi.api.entry;

import java.time.Instant;

/**
 * Who changed an entry, and why: what history shows. No personal data in either word.
 *
 * @param by {@code import:hub-lo}, {@code equipe}, {@code personne:12} …
 * @param why in French, one line
 */
public record Change(Instant at, String by, String why) {}
