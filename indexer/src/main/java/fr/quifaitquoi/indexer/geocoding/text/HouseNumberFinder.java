package fr.quifaitquoi.indexer.geocoding.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds which number of a query is the house number: the one before a type of street, else the one
 * at the beginning, else one behind the street. Dates, ordinals and roads' numbers are none.
 */
final class HouseNumberFinder {
  private static final int MAX_DIGITS = 4;
  private static final Set<String> MONTHS =
      Set.of(
          "janvier",
          "fevrier",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "aout",
          "septembre",
          "octobre",
          "novembre",
          "decembre");
  private static final Set<String> ROADS = Set.of("route", "voie", "chemin");
  private static final Set<String> KINDS =
      Set.of("nationale", "departementale", "communale", "rural");

  /** "D 37", "lot 4". */
  private static final Set<String> LETTERS =
      Set.of("rn", "rd", "d", "n", "vc", "cr", "cd", "a", "lot", "lots");

  private static final Map<String, String> SUFFIXES =
      Map.of(
          "bis",
          "bis",
          "ter",
          "ter",
          "quater",
          "quater",
          "quinquies",
          "quinquies",
          "qua",
          "quater",
          "b",
          "b",
          "t",
          "t");

  /** Letters that more often begin what follows than end the number, when apart from it. */
  private static final Set<String> BEGINNINGS = Set.of("r", "d", "l", "a", "s");

  private final List<Token> tokens;
  private final boolean[] used;
  private String suffix = "";

  HouseNumberFinder(List<Token> tokens, boolean[] used) {
    this.tokens = tokens;
    this.used = used;
  }

  /** The token that is the house number, -1 when none is. */
  int find() {
    int first = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (isCandidate(i)) {
        if (isBeforeType(i)) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private boolean isCandidate(int i) {
    Token token = tokens.get(i);
    if (used[i] || !token.isNumber() || digits(token) > MAX_DIGITS || token.word().equals("0")) {
      return false;
    }
    if (!Character.isDigit(token.written().charAt(0))) {
      return false;
    }
    if (i + 1 < tokens.size() && MONTHS.contains(tokens.get(i + 1).word())) {
      return false;
    }
    if (token.ordinal()) {
      return i == 0 && token.written().endsWith("e") && isType(i + 1);
    }
    return i == 0 || !isPartOfName(i);
  }

  /** "11 novembre 1918", "rue du 8", "D 37", "les 3 fontaines". */
  private boolean isPartOfName(int i) {
    Token number = tokens.get(i);
    String before = tokens.get(i - 1).word();
    if (number.separator() == Token.BREAK) {
      return false;
    }
    boolean road = i > 1 && ROADS.contains(tokens.get(i - 2).word()) && KINDS.contains(before);
    return road
        || number.separator() == Token.GLUED
        || StreetWords.isLink(before)
        || LETTERS.contains(before)
        || MONTHS.contains(before)
        || WordWeights.isPlainType(before);
  }

  private static int digits(Token token) {
    return token.ordinal() ? token.word().length() : token.written().length();
  }

  /** Whether a type of street follows, behind a suffix or another number. */
  boolean isBeforeType(int number) {
    int next = number + 1;
    for (int skipped = 0; skipped < 3 && next < tokens.size(); skipped++) {
      Token token = tokens.get(next);
      if (isType(next)) {
        return true;
      }
      boolean passed =
          token.isNumber() && !token.ordinal()
              || token.written().length() <= 2
              || isSuffixWord(token);
      if (!passed) {
        return false;
      }
      next++;
    }
    return false;
  }

  private boolean isType(int token) {
    return token < tokens.size() && WordWeights.isPlainType(tokens.get(token).word());
  }

  private static boolean isSuffixWord(Token token) {
    return SUFFIXES.containsKey(token.written());
  }

  /** Takes the number, its suffix and the end of a range out of the words. */
  void use(int number) {
    used[number] = true;
    Token token = tokens.get(number);
    if (token.ordinal()) {
      suffix = "e";
    }
    int next = useSuffix(number + 1);
    // "5-9 rue", "5 à 9", "5 et 7 bis": the first stands for all.
    if (next < tokens.size() && !used[next] && isRange(next)) {
      if (!tokens.get(next).isNumber()) {
        used[next++] = true;
      }
      used[next] = true;
      String kept = suffix;
      useSuffix(next + 1);
      suffix = kept;
    }
  }

  private boolean isRange(int at) {
    Token token = tokens.get(at);
    if (token.isNumber()) {
      boolean parted = token.separator() == Token.JOIN || token.separator() == Token.BREAK;
      return !token.ordinal() && digits(token) <= MAX_DIGITS && (parted || isType(at + 1));
    }
    boolean joins = Set.of("a", "et", "ou", "au").contains(token.written());
    return joins
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isNumber()
        && !tokens.get(at + 1).ordinal()
        && !used[at + 1];
  }

  private int useSuffix(int at) {
    if (at >= tokens.size() || used[at]) {
      return at;
    }
    Token token = tokens.get(at);
    boolean letter = token.written().length() == 1 && Character.isLetter(token.written().charAt(0));
    boolean glued = token.separator() == Token.GLUED;
    boolean followed = at + 1 < tokens.size();
    boolean apostrophe = followed && tokens.get(at + 1).separator() == Token.APOSTROPHE;
    boolean taken =
        isSuffixWord(token) && !letter
            || letter && glued && !apostrophe
            || letter
                && !apostrophe
                && followed
                && (isType(at + 1) || !BEGINNINGS.contains(token.written()));
    boolean range =
        followed && tokens.get(at + 1).isNumber() && token.written().equals("a") && !glued;
    if (!taken || range) {
      return at;
    }
    suffix = SUFFIXES.getOrDefault(token.written(), token.written());
    used[at] = true;
    return at + 1;
  }

  /** That of the number, empty when it has none. */
  String suffix() {
    return suffix;
  }
}
