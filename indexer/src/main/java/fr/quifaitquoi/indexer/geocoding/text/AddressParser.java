package fr.quifaitquoi.indexer.geocoding.text;

import fr.quifaitquoi.indexer.geocoding.text.AskedAddress.AskedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts of a French address apart: house number, postcode, what the post adds, which
 * floor and whose house; what is left are the words of the street and the commune. Never fails:
 * whatever is not understood stays a word.
 */
public final class AddressParser {
  /** Longest query looked at. */
  private static final int MAX_TOKENS = 24;

  private static final Pattern POSTCODE = Pattern.compile("(0[1-9]|[1-8]\\d|9[0-8])\\d{3}");
  private static final Set<String> BOXES = Set.of("bp", "cs", "tsa");
  private static final Set<String> UNITS =
      Set.of(
          "batiment",
          "bat",
          "bt",
          "escalier",
          "esc",
          "etage",
          "etg",
          "appartement",
          "appart",
          "appt",
          "apt",
          "apart",
          "hall",
          "chambre",
          "interphone",
          "digicode",
          "boite",
          "rdc");

  private final List<Token> tokens;
  private final boolean[] used;
  private final boolean[] noise;
  private @Nullable String postcode;
  private int postcodeToken = -1;

  private AddressParser(List<Token> tokens) {
    this.tokens = tokens;
    used = new boolean[tokens.size()];
    noise = new boolean[tokens.size()];
  }

  /** Reads a query. */
  public static AskedAddress parse(String text) {
    List<Token> tokens = StreetWords.scan(text);
    return new AddressParser(tokens.subList(0, Math.min(MAX_TOKENS, tokens.size()))).parse();
  }

  private AskedAddress parse() {
    leaveOutPost();
    findPostcode();
    markUnits();
    HouseNumberFinder finder = new HouseNumberFinder(tokens, used);
    int at = finder.find();
    if (at >= 0) {
      finder.use(at);
      if (finder.isBeforeType(at)) {
        markNames(at);
      }
    }
    return assemble(at, at < 0 ? "" : finder.suffix());
  }

  /** BP 12, CS 40001, CEDEX 3, and the country. */
  private void leaveOutPost() {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).written();
      boolean box = BOXES.contains(word) && i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
      if (box || word.equals("cedex") || word.equals("cidex")) {
        used[i] = true;
        useNumbers(i + 1, box ? 5 : 2);
      }
    }
    int last = tokens.size() - 1;
    if (last > 1 && tokens.get(last).word().equals("france") && !isLinked(last)) {
      used[last] = true;
    }
  }

  private void useNumbers(int from, int digits) {
    boolean first = true;
    for (int i = from; i < tokens.size() && tokens.get(i).isNumber(); i++) {
      if (tokens.get(i).written().length() > digits || !first && digits < 5) {
        return;
      }
      // "BP 70 123" but not "BP 12 37000".
      used[i] = true;
      first = false;
      if (tokens.get(i).written().length() >= 3) {
        return;
      }
    }
  }

  /** The last number of five digits; else "37 000". */
  private void findPostcode() {
    for (int i = tokens.size() - 1; i >= 0 && postcodeToken < 0; i--) {
      String digits = tokens.get(i).written();
      if (!used[i] && POSTCODE.matcher(digits).matches()) {
        setPostcode(digits, i);
      }
    }
    for (int i = tokens.size() - 1; i > 0 && postcodeToken < 0; i--) {
      String digits = tokens.get(i - 1).written() + tokens.get(i).written();
      if (tokens.get(i).written().length() == 3
          && tokens.get(i).separator() == ' '
          && POSTCODE.matcher(digits).matches()
          && !used[i]
          && !used[i - 1]) {
        used[i - 1] = true;
        setPostcode(digits, i);
      }
    }
    if (postcodeToken > 0 && tokens.get(postcodeToken - 1).written().equals("f")) {
      used[postcodeToken - 1] = true;
    }
  }

  private void setPostcode(String digits, int token) {
    postcode = digits;
    postcodeToken = token;
    used[token] = true;
  }

  /** "bâtiment B", "2e étage", "appt 12"; not "rue du Bât d'Argent". */
  private void markUnits() {
    for (int i = 0; i < tokens.size(); i++) {
      if (UNITS.contains(tokens.get(i).written()) && !used[i] && !isLinked(i)) {
        noise[i] = true;
        boolean storey = tokens.get(i).word().startsWith("et");
        if (storey && i > 0 && tokens.get(i - 1).isNumber() && !used[i - 1]) {
          used[i - 1] = true;
        } else if (i + 1 < tokens.size() && isLabel(tokens.get(i + 1)) && !used[i + 1]) {
          used[i + 1] = true;
        }
      } else if (tokens.get(i).word().equals("mairie") && !isLinked(i) && !isBehindType(i)) {
        noise[i] = true;
      }
    }
  }

  private static boolean isLabel(Token token) {
    return token.written().length() == 1 || token.isNumber() && token.written().length() <= 4;
  }

  private boolean isLinked(int token) {
    return token > 0 && StreetWords.isLink(tokens.get(token - 1).word());
  }

  private boolean isBehindType(int token) {
    return token > 0 && WordWeights.isPlainType(tokens.get(token - 1).word());
  }

  /** Before a number that a street follows stands whose address it is: "SCI Untel 110 rue…". */
  private void markNames(int number) {
    for (int i = 0; i < number; i++) {
      noise[i] = true;
    }
  }

  /** "Saint-R" is on its way to a name: what ends a query abbreviates no type of street. */
  private boolean isUnfinished(int token) {
    return token > 0
        && token == tokens.size() - 1
        && WordWeights.isPlainType(tokens.get(token).word());
  }

  private AskedAddress assemble(int numberAt, String suffix) {
    List<AskedWord> words = new ArrayList<>();
    @Nullable AskedNumber number = null;
    boolean typed = false;
    int postcodeAt = -1;
    boolean afterBreak = true;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i == numberAt) {
        number = new AskedNumber(Integer.parseInt(token.word()), suffix, words.size());
      }
      postcodeAt = i == postcodeToken ? words.size() : postcodeAt;
      if (used[i]) {
        afterBreak = true;
        continue;
      }
      boolean starts = afterBreak || token.separator() == Token.BREAK;
      String text = isUnfinished(i) ? token.written() : token.word();
      AskedWord word = new AskedWord(text, token.written(), WordWeights.of(text), starts);
      words.add(noise[i] ? word.asNoise() : word);
      typed |= WordWeights.isPlainType(text) && !noise[i];
      afterBreak = false;
    }
    return new AskedAddress(words, number, postcode, postcodeAt, typed);
  }
}
