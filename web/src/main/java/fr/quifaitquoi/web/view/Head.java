package fr.quifaitquoi.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What a page's head says.
 *
 * @param title without the site's name
 * @param path canonical address, from the root
 * @param indexed whether search engines may list it
 * @param jsonLd the page's matter as JSON-LD
 * @param section which entry of the menu it belongs to
 */
public record Head(
    String title,
    String description,
    String path,
    boolean indexed,
    @Nullable String jsonLd,
    String section) {

  /** A page of that section that search engines may list. */
  public static Head of(String title, String description, String path, String section) {
    return new Head(title, description, path, true, null, section);
  }
}
