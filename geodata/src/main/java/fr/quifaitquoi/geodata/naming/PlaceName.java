package fr.quifaitquoi.geodata.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reduces the name of a place to what is left when case, accents, ligatures, hyphens, apostrophes,
 * abbreviations (St, Ste, s/) and the leading article do not matter.
 */
public final class PlaceName {
  private static final Pattern SUR = Pattern.compile("\\bs\\s*/\\s*");
  private static final Pattern SOUS = Pattern.compile("\\bss\\s*/\\s*");
  private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b.*$");
  private static final Set<String> ARTICLES =
      Set.of("le", "la", "les", "l", "los", "las", "aux", "au");

  private PlaceName() {}

  /**
   * The key under which equal names are equal: {@code "L’Île-Bouchard"} gives {@code "ile
   * bouchard"}. Empty when the name has neither letter nor digit.
   */
  public static String key(String name) {
    List<String> words = words(name);
    int from = words.size() > 1 && ARTICLES.contains(words.getFirst()) ? 1 : 0;
    int to = words.size();
    if (from == 0 && to > 1 && isArticleBehind(name, words.getLast())) {
      to--;
    }
    return String.join(" ", words.subList(from, to));
  }

  /** The same, with the article: tells {@code Le Mans} from {@code Mans}. */
  public static String keyWithArticle(String name) {
    return String.join(" ", words(name));
  }

  /** "Riche (La)", "RICHE, LA". */
  private static boolean isArticleBehind(String name, String lastWord) {
    return ARTICLES.contains(lastWord) && (name.indexOf('(') > 0 || name.indexOf(',') > 0);
  }

  private static List<String> words(String name) {
    String folded = Accents.fold(name);
    if (folded.indexOf('/') >= 0) {
      folded = SOUS.matcher(folded).replaceAll("sous ");
      folded = SUR.matcher(folded).replaceAll("sur ");
    }
    if (folded.contains("cedex")) {
      folded = CEDEX.matcher(folded).replaceAll("");
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || !Accents.isWord(folded.charAt(i))) {
        if (i > start) {
          words.add(inFull(folded.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static String inFull(String word) {
    return switch (word) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      case "sts" -> "saints";
      case "stes" -> "saintes";
      default -> word;
    };
  }
}
