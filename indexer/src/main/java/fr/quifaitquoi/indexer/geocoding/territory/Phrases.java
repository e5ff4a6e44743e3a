package fr.quifaitquoi.indexer.geocoding.territory;

import fr.quifaitquoi.indexer.geocoding.FeatureType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Phrases that say what kind of place is meant, or nothing at all. */
final class Phrases {
  private static final Set<String> LINKS =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "a", "au");
  private static final KeyTable FRANCE = new KeyTable(new TreeSet<>(Set.of("france")));

  /**
   * @param rest places of the words that are left
   * @param types what the phrases say it is
   */
  record Found(List<Integer> rest, Set<FeatureType> types) {}

  private record Phrase(List<String> words, Set<FeatureType> types) {
    static Phrase of(String words, FeatureType... types) {
      return new Phrase(List.of(words.split(" ")), Set.of(types));
    }
  }

  private static final List<Phrase> BEFORE =
      List.of(
          Phrase.of("bassin de vie", FeatureType.BASSIN_DE_VIE),
          Phrase.of("communaute de communes", FeatureType.EPCI),
          Phrase.of("communaute d agglomeration", FeatureType.EPCI),
          Phrase.of("communaute urbaine", FeatureType.EPCI),
          Phrase.of("com com", FeatureType.EPCI),
          Phrase.of("agglomeration", FeatureType.EPCI),
          Phrase.of("agglo", FeatureType.EPCI),
          Phrase.of("metropole", FeatureType.EPCI),
          Phrase.of("epci", FeatureType.EPCI),
          Phrase.of("cc", FeatureType.EPCI),
          Phrase.of("ca", FeatureType.EPCI),
          Phrase.of("cu", FeatureType.EPCI),
          Phrase.of("departement", FeatureType.DEPARTEMENT),
          Phrase.of("conseil departemental", FeatureType.DEPARTEMENT),
          Phrase.of("region", FeatureType.REGION),
          Phrase.of("conseil regional", FeatureType.REGION),
          Phrase.of("hotel de ville"),
          Phrase.of("mairie"),
          Phrase.of("commune"),
          Phrase.of("ville"),
          Phrase.of("village"));

  private static final List<Phrase> AFTER =
      List.of(
          Phrase.of("metropole", FeatureType.EPCI),
          Phrase.of("agglomeration", FeatureType.EPCI),
          Phrase.of("agglo", FeatureType.EPCI),
          Phrase.of("mairie"));

  /** What is left without the phrases at both ends, and what they say. */
  static Found find(Words words, List<Integer> kept) {
    List<Integer> rest = withoutCountry(words, kept);
    Set<FeatureType> types = Set.of();
    Phrase after = first(AFTER, words, rest, true);
    if (after != null && after.words().size() < rest.size()) {
      rest = rest.subList(0, rest.size() - after.words().size());
      types = after.types();
    }
    Phrase before = first(BEFORE, words, rest, false);
    if (before != null && before.words().size() < rest.size()) {
      rest = rest.subList(before.words().size(), rest.size());
      types = before.types().isEmpty() ? types : before.types();
      rest = withoutLink(words, rest);
    }
    return new Found(rest, types);
  }

  /** "Paris, France", "Paris frnace". */
  private static List<Integer> withoutCountry(Words words, List<Integer> kept) {
    boolean country =
        kept.size() > 1 && Edits.distance(words.get(kept.getLast()), FRANCE, 0, 1) <= 1;
    return country ? kept.subList(0, kept.size() - 1) : kept;
  }

  /** "mairie de Tours", "région Bretagne", "commune de La Riche": a link goes, an article stays. */
  private static List<Integer> withoutLink(Words words, List<Integer> rest) {
    boolean link = rest.size() > 1 && LINKS.contains(words.get(rest.getFirst()));
    boolean article = link && words.get(rest.getFirst()).startsWith("l");
    return link && !article ? rest.subList(1, rest.size()) : rest;
  }

  private static @Nullable Phrase first(
      List<Phrase> phrases, Words words, List<Integer> kept, boolean atEnd) {
    for (Phrase phrase : phrases) {
      int from = atEnd ? kept.size() - phrase.words().size() : 0;
      if (from >= 0 && matches(phrase, words, kept, from)) {
        return phrase;
      }
    }
    return null;
  }

  private static boolean matches(Phrase phrase, Words words, List<Integer> kept, int from) {
    int size = phrase.words().size();
    for (int i = 0; i < size; i++) {
      if (from + i >= kept.size() || !words.get(kept.get(from + i)).equals(phrase.words().get(i))) {
        return false;
      }
    }
    return true;
  }
}
