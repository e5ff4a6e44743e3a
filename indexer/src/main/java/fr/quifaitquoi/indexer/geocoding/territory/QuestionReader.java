package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands a question: takes postcodes, codes, delivery marks, kinds of territory, départements
 * and "mairie de" out of it. Each way to understand it is a {@link Reading}; what stands in the
 * name as well as in such phrases ("Ville-d'Avray", "Le Val-d'Oise") is read both ways.
 */
final class QuestionReader {
  private static final int LONGEST_DEPARTEMENT = 5;
  private static final Set<String> DELIVERY = Set.of("bp", "cs", "tsa", "cedex");
  private static final Set<String> BEFORE_DEPARTEMENT =
      Set.of("dans", "en", "departement", "dept", "dep", "du", "de", "la", "le", "les", "l", "d");

  private final Codes codes;

  QuestionReader(Codes codes) {
    this.codes = codes;
  }

  /** The readings of a text, the most literal first; none when it has no words. */
  List<Reading> read(Words words) {
    List<Integer> kept = new ArrayList<>(words.size());
    Hints hints = takeNumbers(words, kept);
    List<Reading> readings = new ArrayList<>(4);
    if (kept.isEmpty()) {
      return readings;
    }
    readings.add(Reading.of(words, kept, hints));
    Phrases.Found phrase = Phrases.find(words, kept);
    List<Integer> bare = phrase.rest();
    Hints said = phrase.types().isEmpty() ? hints : hints.asking(phrase.types());
    if (bare.size() < kept.size()) {
      readings.add(Reading.of(words, bare, said));
    }
    addWithoutDepartement(words, bare, said, readings);
    return readings;
  }

  /** Keeps the words that are no postcode, code or delivery mark. */
  private Hints takeNumbers(Words words, List<Integer> kept) {
    @Nullable String postcode = null;
    @Nullable String commune = null;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean delivery = DELIVERY.contains(word) && words.size() > 1;
      if (delivery) {
        i += i + 1 < words.size() && isDeliveryNumber(word, words.get(i + 1)) ? 1 : 0;
      } else if (Codes.looksLikeCode(word) && postcode == null && commune == null) {
        Place place = codes.ofPostcode(word).isEmpty() ? codes.ofCode(upper(word)) : null;
        commune = place == null ? null : place.seat().commune();
        postcode = place == null ? word : null;
      } else {
        kept.add(i);
      }
    }
    return postcode == null && commune == null
        ? Hints.NONE
        : new Hints(postcode, commune, Set.of(), Set.of());
  }

  private static boolean isDeliveryNumber(String mark, String next) {
    return Codes.isNumber(next) && (!mark.equals("cedex") || next.length() <= 2);
  }

  /** "Saint-Aubin (Jura)", then "39 Saint-Aubin": the longest name of a département at an end. */
  private void addWithoutDepartement(
      Words words, List<Integer> kept, Hints hints, List<Reading> readings) {
    int size = kept.size();
    int longest = Math.min(LONGEST_DEPARTEMENT, size - 1);
    for (int length = longest; length > 0; length--) {
      Set<String> last = departements(words, kept.subList(size - length, size));
      if (last != null) {
        List<Integer> rest = new ArrayList<>(kept.subList(0, size - length));
        dropLinks(words, rest);
        readings.add(Reading.of(words, rest, hints.in(last)));
        return;
      }
    }
    for (int length = longest; length > 0; length--) {
      Set<String> first = departements(words, kept.subList(0, length));
      if (first != null) {
        readings.add(Reading.of(words, kept.subList(length, size), hints.in(first)));
        return;
      }
    }
  }

  private @Nullable Set<String> departements(Words words, List<Integer> some) {
    if (some.size() == 1) {
      String code = upper(words.get(some.getFirst()));
      if (codes.isDepartement(code) && Codes.isDigit(code.charAt(0))) {
        return Set.of(code);
      }
    }
    int first = some.getFirst();
    int last = some.getLast();
    return last - first == some.size() - 1
        ? codes.departementsNamed(Name.of(words, first, last + 1).letters())
        : null;
  }

  private static void dropLinks(Words words, List<Integer> rest) {
    while (rest.size() > 1 && BEFORE_DEPARTEMENT.contains(words.get(rest.getLast()))) {
      rest.removeLast();
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
