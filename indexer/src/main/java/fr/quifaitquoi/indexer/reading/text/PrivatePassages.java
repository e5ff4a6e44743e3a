package fr.quifaitquoi.indexer.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a public text what is meant for a few: links and codes of private meetings, mail
 * addresses and mobile numbers. What was taken out is kept for a person to decide on.
 *
 * @param text what may be shown
 * @param held what was taken out, in order
 */
public record PrivatePassages(String text, List<String> held) {
  /** Any link; whether it is an invitation is looked at apart, so that long ones take no time. */
  private static final String LINK = "(?<link>https?://[^\\s<>\"]+)";

  /** Invitations: whoever has the link is in. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "MTID=|zoom\\.us/[jw]|zoom\\.us/my|meetup-join|teams\\.live\\.com/meet"
              + "|teams\\.microsoft\\.com/meet|webex\\.com/(?:meet|join|wbxmjs)|meet\\.google\\.com/"
              + "|webex\\.com/[^\\s]{0,200}j\\.php|meet\\.jit\\.si/|gotomeeting\\.com/join"
              + "|whereby\\.com/|webinaire\\.numerique\\.gouv\\.fr/meeting|bbb\\.[^\\s]{0,100}/b/"
              + "|[?&](?:pwd|passcode)=",
          Pattern.CASE_INSENSITIVE);

  private static final String BARE_MEETING = "\\bMTID=\\S+";

  /** A secret and what follows it, to the end of the sentence. */
  private static final String CODE =
      "(?:mots?\\s+de\\s+passe|code\\s+d[’'\u2019]\\s?acc[eè]s|code\\s+secret|meeting\\s+id|passcode"
          + "|password|n[°o]\\s+(?:de\\s+)?r[ée]union|(?:id|identifiant)\\s+(?:de\\s+)?(?:la\\s+)?r[ée]union"
          + "|code\\s+(?:de\\s+)?(?:la\\s+)?r[ée]union)(?:\\s*\\([^)]{0,80}\\))?"
          + "\\s*(?:est|:|=|\\s)?\\s*[^\\n;]*?(?=[\\n;]|\\.(?:\\s|$)|$)";

  private static final String MOBILE =
      "(?<![\\d])(?:(?:\\+|00)33[\\s.\\-]?(?:\\(0\\)[\\s.\\-]?)?|0)[67](?:[\\s.\\-]?\\d{2}){4}(?!\\d)";

  private static final Pattern PRIVATE =
      Pattern.compile(
          LINK + "|" + BARE_MEETING + "|" + CODE + "|" + Mails.ADDRESS.pattern() + "|" + MOBILE,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Beginnings without which nothing private can be there. */
  private static final String[] WORDS = {"pass", "code", "union", "meeting", "MTID"};

  /** Parts the public text from the rest. */
  public static PrivatePassages of(String text) {
    if (text.length() < 8 || !mayHide(text)) {
      return new PrivatePassages(text, List.of());
    }
    Matcher matcher = PRIVATE.matcher(text);
    List<String> held = new ArrayList<>();
    StringBuilder kept = new StringBuilder();
    while (matcher.find()) {
      String link = matcher.group("link");
      if (link != null && !INVITATION.matcher(link).find()) {
        continue;
      }
      held.add(matcher.group().strip());
      matcher.appendReplacement(kept, "");
    }
    if (held.isEmpty()) {
      return new PrivatePassages(text, List.of());
    }
    matcher.appendTail(kept);
    return new PrivatePassages(tidy(kept.toString()), List.copyOf(held));
  }

  /** The text without what is private: for reports and labels, where nothing need be kept. */
  public static String strip(String text) {
    return of(text).text();
  }

  /**
   * One pass that spares most texts the search: an at sign, a link, nine digits, or such a word.
   */
  private static boolean mayHide(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != ' ' && c != '.' && c != '-' && c != '(' && c != ')' && c != '+') {
        digits = 0;
      }
      boolean link = c == ':' && text.startsWith("//", i + 1);
      if (c == '@' || link || digits >= 9 || startsWord(text, i, c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWord(String text, int at, char c) {
    if ("pcumPCUM".indexOf(c) < 0) {
      return false;
    }
    for (String word : WORDS) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static String tidy(String text) {
    return text.replaceAll("[ \\t]{2,}", " ")
        .replaceAll(" +([.,;)])", "$1")
        .replaceAll("\\( *\\)", "")
        .replaceAll("(?m)[ \\t]*[:,\\-–(] *$", "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }
}
