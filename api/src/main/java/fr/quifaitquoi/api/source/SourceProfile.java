package fr.quifaitquoi.api.source;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a foreign directory (annuaire).
 *
 * @param code kebab-case, never changed ({@code hub-lo})
 * @param licence its name; {@code inconnue} when the publisher does not say
 * @param attribution the words that the licence wants shown
 * @param format name of the file format, when it need not be guessed
 * @param mapping the mapping file's text (YAML)
 * @param schedule when it is harvested, empty for by hand
 */
public record SourceProfile(
    String code,
    String name,
    String licence,
    @Nullable String attribution,
    @Nullable String url,
    @Nullable String format,
    @Nullable String mapping,
    @Nullable String schedule) {

  /** A directory of which only the name is known. */
  public static SourceProfile of(String code, String name, String licence) {
    return new SourceProfile(code, name, licence, null, null, null, null, null);
  }
}
