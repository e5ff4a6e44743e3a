package fr.quifaitquoi.bench.geocoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One random edit in the words of a query, as {@code geocoder_quality.py} makes them: a letter
 * replaced, inserted, swapped with the next or left out, never the first one. The house number and
 * its suffix stay as they are, and so does a postcode.
 */
final class TypingError {
  private static final Pattern NUMBER =
      Pattern.compile("^\\s*\\d+\\s?(bis|ter|quater|[a-z])?\\s+", Pattern.CASE_INSENSITIVE);
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private TypingError() {}

  static String in(String query, Random random) {
    Matcher number = NUMBER.matcher(query);
    int from = number.find() ? number.end() : 0;
    List<Integer> letters = new ArrayList<>();
    for (int i = from + 1; i < query.length(); i++) {
      if (Character.isLetter(query.charAt(i))) {
        letters.add(i);
      }
    }
    return letters.isEmpty()
        ? query
        : edit(query, letters.get(random.nextInt(letters.size())), random);
  }

  private static String edit(String text, int at, Random random) {
    String before = text.substring(0, at);
    char letter = text.charAt(at);
    String after = text.substring(at + 1);
    int kind = random.nextInt(4);
    if (kind == 0) {
      return before + other(letter, random) + after;
    }
    if (kind == 1) {
      return before + LETTERS.charAt(random.nextInt(26)) + letter + after;
    }
    if (kind == 2
        && !after.isEmpty()
        && Character.isLetter(after.charAt(0))
        && after.charAt(0) != letter) {
      return before + after.charAt(0) + letter + after.substring(1);
    }
    return before + after;
  }

  private static char other(char letter, Random random) {
    char other;
    do {
      other = LETTERS.charAt(random.nextInt(26));
    } while (other == Character.toLowerCase(letter));
    return other;
  }
}
