package fr.quifaitquoi.indexer.directory;

/**
 * Something that a beginning of text may mean.
 *
 * @param group {@code fiche}, {@code theme} or {@code territoire}
 * @param value id of the entry, code of the theme, or {@code niveau:code}
 * @param label what is shown
 * @param detail a word to tell homonyms apart (commune, département)
 */
public record Suggestion(String group, String value, String label, String detail) {}
