package fr.quifaitquoi.indexer.directory;

import java.util.List;
import java.util.Optional;

/**
 * The themes, on two levels, with the words that people use for them.
 *
 * @param themes every theme, parents before their children
 */
public record ThemeTree(List<Theme> themes) {

  /**
   * A theme.
   *
   * @param parent code of the theme above, or empty for the first level
   * @param synonyms words and phrases that mean it
   * @param icon name of its icon
   */
  public record Theme(
      String code, String label, String parent, List<String> synonyms, String icon) {}

  /** The theme of that code. */
  public Optional<Theme> find(String code) {
    return themes.stream().filter(t -> t.code().equals(code)).findFirst();
  }
}
