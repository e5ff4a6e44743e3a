package fr.quifaitquoi.api.pages;

import fr.quifaitquoi.api.concept.Term;
import fr.quifaitquoi.api.concept.Vocabulary;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.directory.ThemeTree.Theme;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What codes are called on pages: concepts by their labels, other codes by {@code mots.properties};
 * a code without a word reads as itself, without its hyphens.
 */
final class PageWords {
  private static final List<ConceptScheme> SCHEMES =
      List.of(
          ConceptScheme.WORKS, ConceptScheme.SKILL, ConceptScheme.AUDIENCE, ConceptScheme.SUB_TYPE);

  private final ThemeTree themes;
  private final Map<String, String> words = new HashMap<>();

  PageWords(Vocabulary concepts) {
    themes = concepts.themes();
    Properties others = new Properties();
    try (InputStream in = PageWords.class.getResourceAsStream("mots.properties")) {
      if (in == null) {
        throw new IllegalStateException("mots.properties is missing");
      }
      others.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    others.stringPropertyNames().forEach(code -> words.put(code, others.getProperty(code)));
    for (ConceptScheme scheme : SCHEMES) {
      for (Term term : concepts.list(scheme)) {
        words.put(term.concept().code(), term.label());
      }
    }
  }

  ThemeTree themes() {
    return themes;
  }

  String theme(String code) {
    return themes.find(code).map(Theme::label).orElseGet(() -> word(code));
  }

  String themeIcon(String code) {
    return themes.find(code).map(this::icon).orElse("tag");
  }

  /** A theme without an icon of its own has that of the theme above. */
  private String icon(Theme theme) {
    return theme.icon().isEmpty() ? themeIcon(theme.parent()) : theme.icon();
  }

  /** Icon of each theme, by code. */
  Map<String, String> themeIcons() {
    Map<String, String> icons = new TreeMap<>();
    themes.themes().forEach(theme -> icons.put(theme.code(), icon(theme)));
    return icons;
  }

  /** The word for a sub-type, audience, skill, or any other code. */
  String word(String code) {
    String known = words.get(code);
    if (known != null || code.isEmpty()) {
      return known == null ? "" : known;
    }
    String spaced = code.replace('-', ' ').replace('_', ' ');
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
