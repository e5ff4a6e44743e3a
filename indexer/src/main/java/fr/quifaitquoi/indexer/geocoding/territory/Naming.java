package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The ways in which a place is named: in full, without its article, as people say it. */
final class Naming {
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l");
  private static final List<String> GROUPING_WORDS =
      List.of("CC ", "CA ", "CU ", "Métropole ", "Communauté de communes ", "Communauté urbaine ");

  private Naming() {}

  /**
   * Shows each name of a place.
   *
   * @param names takes the name, and whether it is the official one
   */
  static void visit(Place place, BiConsumer<Name, Boolean> names) {
    Words words = Words.of(place.name());
    names.accept(Name.of(words, 0, words.size()), true);
    if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
      names.accept(Name.of(words, 1, words.size()), false);
    }
    if (place.name().indexOf('œ') >= 0) {
      names.accept(Name.of(place.name().replace("œ", "e")), false);
    }
    for (String other : otherNames(place)) {
      names.accept(Name.of(other), false);
    }
  }

  private static List<String> otherNames(Place place) {
    return switch (place.kind()) {
      case ARRONDISSEMENT -> Arrondissements.otherNames(place.id(), place.name().split(" ", 2)[0]);
      case EPCI -> withoutGroupingWords(place.name());
      default -> List.of();
    };
  }

  private static List<String> withoutGroupingWords(String name) {
    List<String> names = new ArrayList<>(2);
    for (String word : GROUPING_WORDS) {
      if (name.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
        String rest = name.substring(word.length());
        names.add(rest);
        names.add(rest.replaceFirst("^(du|de la|des|de|d’|d') ?", ""));
      }
    }
    return names;
  }
}
