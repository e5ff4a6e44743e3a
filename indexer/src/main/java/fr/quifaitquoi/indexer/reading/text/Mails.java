package fr.quifaitquoi.indexer.reading.text;

import fr.quifaitquoi.geodata.naming.Accents;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mail addresses: found in text, and told apart: an organisation's box or a person's. */
public final class Mails {
  static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._%+'\\-]{0,63})@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\-]{0,62})\\.){1,6}\\p{L}{2,24}");

  /** Boxes that no one person owns. */
  private static final Set<String> GENERIC =
      Set.of(
          "contact",
          "contacts",
          "mairie",
          "accueil",
          "info",
          "infos",
          "information",
          "informations",
          "secretariat",
          "commune",
          "ville",
          "bibliotheque",
          "mediatheque",
          "communication",
          "direction",
          "administration",
          "association",
          "asso",
          "bureau",
          "ccas",
          "cias",
          "epn",
          "msap",
          "franceservices",
          "service",
          "services",
          "hello",
          "bonjour",
          "courrier",
          "courriel",
          "mail",
          "numerique",
          "jeunesse",
          "culture",
          "sport",
          "sports",
          "tourisme",
          "ot",
          "office",
          "espace",
          "maison",
          "centre",
          "centresocial",
          "cyber",
          "cyberbase",
          "fablab",
          "coworking",
          "tierslieu",
          "collectif",
          "federation",
          "reseau",
          "agence",
          "point",
          "pij",
          "bij",
          "crij",
          "missionlocale",
          "emploi",
          "social",
          "enfance",
          "cdc",
          "cc",
          "communaute",
          "agglo",
          "interco",
          "departement",
          "region",
          "poste",
          "caf",
          "msa",
          "cpam",
          "mds",
          "mdph",
          "ehpad",
          "ecole",
          "college",
          "lycee",
          "biblio",
          "media",
          "fs",
          "mfs",
          "pimms",
          "webmaster",
          "support",
          "equipe",
          "presidence",
          "president",
          "tresorier",
          "secretaire",
          "maire",
          "dgs",
          "rh",
          "compta",
          "comptabilite");

  /** Those that other words may go on: {@code mairie37}, {@code bibliotheques}. */
  private static final List<String> GENERIC_BEGINNINGS =
      GENERIC.stream().filter(word -> word.length() > 4).toList();

  private Mails() {}

  /** The address as it can be written to; empty when the text is none. */
  public static String normalise(String text) {
    if (text.length() > 320) {
      return "";
    }
    String address = text.strip().replaceFirst("(?i)^mailto:", "").replaceAll("[<>;,.]+$|^[<]", "");
    return ADDRESS.matcher(address).matches() ? address.toLowerCase(Locale.ROOT) : "";
  }

  /** Every address in a text. */
  public static List<String> list(String text) {
    if (text.indexOf('@') < 0) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return found;
  }

  /**
   * Whether the box is an organisation's, so that it may be public. In doubt it is a person's: what
   * is left of its name besides common words, the organisation's and its domain's must not look
   * like a first and a last name.
   *
   * @param known words of the organisation's name and commune
   */
  public static boolean isOrganisation(String address, Set<String> known) {
    int at = address.indexOf('@');
    List<String> domain = words(address.substring(at + 1));
    int others = 0;
    int said = 0;
    for (String word : words(address.substring(0, at))) {
      if (isDigit(word.charAt(0))) {
        continue;
      }
      boolean common =
          GENERIC.contains(word) || GENERIC_BEGINNINGS.stream().anyMatch(word::startsWith);
      boolean own = word.length() > 3 && (known.contains(word) || joins(word, domain));
      if (common) {
        said += 2;
      } else if (own) {
        said++;
      } else if (word.length() > 1) {
        others++;
      } else {
        others += 2;
      }
    }
    return said > 0 && others <= (said > 1 ? 1 : 0);
  }

  private static boolean joins(String word, List<String> domain) {
    return domain.stream().anyMatch(d -> d.length() > 3 && (d.contains(word) || word.contains(d)));
  }

  /** Words in lower case, without accents; digits apart. */
  public static List<String> words(String text) {
    String plain = Accents.strip(text.toLowerCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean goesOn = isWord(c) && (word.isEmpty() || isDigit(c) == isDigit(word.charAt(0)));
      if (!goesOn) {
        end(word, words);
      }
      if (isWord(c)) {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
