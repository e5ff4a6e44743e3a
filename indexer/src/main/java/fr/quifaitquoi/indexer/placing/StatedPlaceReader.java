package fr.quifaitquoi.indexer.placing;

import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.geodata.TerritoryId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies what a row states of its commune: lost zeros, values in each other's column, CEDEX … */
final class StatedPlaceReader {
  private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)(\\d{2})[ .]?(\\d{3})(?!\\d)");
  private static final Pattern CEDEX =
      Pattern.compile("\\bC[ÉEé]DEX\\b( ?\\d{1,2})?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARENTHESIS = Pattern.compile("\\s*\\(([^)]*)\\)?\\s*$");
  private static final Pattern ARRONDISSEMENT =
      Pattern.compile(
          "^(paris|lyon|marseille)[ -]*0?(\\d{1,2}) ?(er|e|eme|ème|è|ième|nd)?( *arr.*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PREFIX =
      Pattern.compile("^(commune|ville|mairie) (de |d['’]|du )", Pattern.CASE_INSENSITIVE);
  private static final Pattern UPON = Pattern.compile("\\b[sS] ?/ ?|(?<=\\p{L})/(?=\\p{L})");
  private static final Pattern ADDRESS_END =
      Pattern.compile("(?:^|[\\s,-])(\\d{5})\\s+(\\p{L}[^\\d,\\n]*?)\\s*(?:,\\s*France)?\\s*$");

  private static final Pattern DECIMALS = Pattern.compile("\\.0+$");
  private static final Pattern INSEE = Pattern.compile("\\d[0-9AB]\\d{3}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
  private static final Pattern COUNTRY = Pattern.compile("^FR?[ -]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDS = Pattern.compile("^[\\s,;-]+|[\\s,;-]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Geography geography;

  StatedPlaceReader(Geography geography) {
    this.geography = geography;
  }

  StatedPlace read(PlaceClues clues) {
    String code = readCode(Words.meaningful(clues.communeCode()));
    String postcode = readPostcode(Words.meaningful(clues.postcode()));
    String name = Words.meaningful(clues.communeName());
    String departement = findDepartement(Words.meaningful(clues.departement()));
    if (name == null && postcode == null) {
      Matcher end = ADDRESS_END.matcher(clues.address());
      if (end.find()) {
        postcode = end.group(1);
        name = end.group(2);
      }
    }
    return name == null
        ? new StatedPlace(code, postcode, null, departement, 0)
        : readName(name, new StatedPlace(code, postcode, null, departement, 0));
  }

  private StatedPlace readName(String given, StatedPlace rest) {
    String text = CEDEX.matcher(given).replaceAll(" ");
    if (isPlain(text)) {
      String name = PREFIX.matcher(text).replaceFirst("");
      return new StatedPlace(rest.code(), rest.postcode(), name, rest.departement(), 0);
    }
    String postcode = rest.postcode();
    Matcher digits = POSTCODE.matcher(text);
    if (digits.find()) {
      postcode = postcode == null ? digits.group(1) + digits.group(2) : postcode;
      text = digits.replaceFirst(" ");
    }
    String departement = rest.departement();
    Matcher parenthesis = PARENTHESIS.matcher(text);
    if (parenthesis.find() && parenthesis.start() > 0) {
      String inside = findDepartement(Words.meaningful(parenthesis.group(1)));
      departement = departement == null ? inside : departement;
      // "Riche (La)" is a name as it stands.
      boolean part = inside == null && !geography.findCommunesByAnyName(text).isEmpty();
      text = part ? text : text.substring(0, parenthesis.start());
    }
    text = BLANKS.matcher(ENDS.matcher(text).replaceAll("")).replaceAll(" ");
    Matcher arrondissement = ARRONDISSEMENT.matcher(text);
    int number = 0;
    if (arrondissement.matches()) {
      number = Integer.parseInt(arrondissement.group(2));
      text = arrondissement.group(1);
    }
    text = UPON.matcher(PREFIX.matcher(text).replaceFirst("")).replaceAll(" sur ").strip();
    return new StatedPlace(
        rest.code(), postcode, text.isEmpty() ? null : text, departement, number);
  }

  /**
   * Most names are words of letters with one hyphen, apostrophe or blank between: nothing to tidy.
   */
  private static boolean isPlain(String text) {
    boolean afterLetter = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter && !(afterLetter && (c == '-' || c == ' ' || c == '\'' || c == '\u2019'))) {
        return false;
      }
      afterLetter = letter;
    }
    return afterLetter;
  }

  private static String withoutDecimals(String number) {
    return number.indexOf('.') < 0 ? number : DECIMALS.matcher(number).replaceAll("");
  }

  /** A code of five characters, its lost zero restored; null when it cannot be one. */
  private static @Nullable String readCode(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String code = withoutDecimals(given).replace(" ", "").toUpperCase(Locale.ROOT);
    if (FOUR_DIGITS.matcher(code).matches()) {
      return "0" + code;
    }
    return INSEE.matcher(code).matches() ? code : null;
  }

  /** Five digits, the lost zero restored; null when none are found. */
  private static @Nullable String readPostcode(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String text = COUNTRY.matcher(withoutDecimals(given)).replaceAll("");
    if (FOUR_DIGITS.matcher(text).matches()) {
      return "0" + text;
    }
    Matcher digits = POSTCODE.matcher(text);
    return digits.find() ? digits.group(1) + digits.group(2) : null;
  }

  /** The code of a département given by code, with or without its zero, or by name. */
  private @Nullable String findDepartement(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String code = withoutDecimals(given).toUpperCase(Locale.ROOT);
    String padded = code.length() == 1 ? "0" + code : code;
    if (geography.find(new TerritoryId(Level.DEPARTEMENT, padded)).isPresent()) {
      return padded;
    }
    List<Territory> named = geography.findByName(Level.DEPARTEMENT, given);
    return named.size() == 1 ? named.getFirst().id().code() : null;
  }
}
