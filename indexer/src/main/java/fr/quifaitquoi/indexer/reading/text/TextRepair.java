package fr.quifaitquoi.indexer.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends what software did to a value on its way: escapes, twice-encoded letters, odd blanks. */
public final class TextRepair {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** What R prints for a byte, or a character, that its locale cannot show. */
  private static final Pattern R_ESCAPES =
      Pattern.compile("(?:<[89a-fA-F][0-9a-fA-F]>)+|<U\\+[0-9A-Fa-f]{4,6}>");

  /**
   * UTF-8 read as Windows-1252. Only leads that French text cannot have before such a character: a
   * plain é before a non-breaking space and a guillemet is right as it stands.
   */
  private static final Pattern MOJIBAKE =
      Pattern.compile(
          "[\u00c2\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6"
              + "\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a"
              + "\u20ac\u2122]|\u00e2[\u20ac\u201e\u0080\u0084][\u0080-\u00bf\u0152\u0153\u0160\u0161"
              + "\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e"
              + "\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]");

  private static final Pattern ENTITY =
      Pattern.compile("&(amp|quot|apos|lt|gt|nbsp|eacute|egrave|agrave|ecirc|ccedil|#39|#039);");

  private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]?(?:\\r\\n?|\\n)");
  private static final Pattern SPACES = Pattern.compile("[ \\t]{2,}");

  /** Ways to say nothing. */
  private static final Set<String> NOTHING =
      Set.of(
          "-",
          "--",
          "---",
          "?",
          ".",
          "/",
          "nan",
          "null",
          "none",
          "undefined",
          "n/a",
          "#n/a",
          "na",
          "#ref!",
          "#value!",
          "#name?",
          "#div/0!",
          "non renseigné",
          "non renseignée",
          "non communiqué",
          "[]",
          "{}",
          "00000000000000",
          "000000000");

  private TextRepair() {}

  /** The value mended; empty when it says nothing. */
  public static String repair(String raw) {
    if (raw.isEmpty()) {
      return raw;
    }
    String text = isPlain(raw) ? raw : blanks(entities(mojibake(escapes(raw))));
    return saysNothing(text) ? "" : text;
  }

  private static boolean saysNothing(String text) {
    return text.length() <= 14 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Most values are short plain words: they need no pattern. */
  private static boolean isPlain(String raw) {
    if (raw.charAt(0) <= ' ' || raw.charAt(raw.length() - 1) <= ' ') {
      return false;
    }
    char before = 'a';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean suspect = c < ' ' || c == '<' || c == '&' || c > '~' && !isFrench(c);
      if (suspect || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isFrench(char c) {
    return c >= '\u00c0'
        && c <= '\u00ff'
        && c != '\u00c2'
        && c != '\u00c3'
        && c != '\u00c5'
        && c != '\u00e2';
  }

  private static String escapes(String raw) {
    return raw.indexOf('<') < 0
        ? raw
        : R_ESCAPES.matcher(raw).replaceAll(m -> Matcher.quoteReplacement(decodeEscape(m)));
  }

  private static String decodeEscape(MatchResult match) {
    String found = match.group();
    if (found.startsWith("<U+")) {
      int code = Integer.parseInt(found.substring(3, found.length() - 1), 16);
      return Character.isValidCodePoint(code) ? Character.toString(code) : found;
    }
    byte[] bytes = new byte[found.length() / 4];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(found.substring(4 * i + 1, 4 * i + 3), 16);
    }
    return decodeUtf8OrWindows(bytes);
  }

  private static String decodeUtf8OrWindows(byte[] bytes) {
    try {
      return strictUtf8(bytes);
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static String strictUtf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  private static String mojibake(String text) {
    Matcher matcher = MOJIBAKE.matcher(text);
    return matcher.find()
        ? matcher.replaceAll(m -> Matcher.quoteReplacement(decodeTwice(m.group())))
        : text;
  }

  private static String decodeTwice(String found) {
    byte[] bytes = new byte[found.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = found.charAt(i);
      // Bytes that Windows-1252 leaves undefined come through as C1 controls.
      bytes[i] = c <= '\u00ff' ? (byte) c : windowsByte(c);
    }
    try {
      return strictUtf8(bytes);
    } catch (CharacterCodingException e) {
      return found;
    }
  }

  private static byte windowsByte(char c) {
    return WINDOWS_1252.encode(CharBuffer.wrap(new char[] {c})).get(0);
  }

  private static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(m ->
            switch (m.group(1)) {
              case "amp" -> "&";
              case "quot" -> "\"";
              case "lt" -> "<";
              case "gt" -> ">";
              case "nbsp" -> " ";
              case "eacute" -> "é";
              case "egrave" -> "è";
              case "agrave" -> "à";
              case "ecirc" -> "ê";
              case "ccedil" -> "ç";
              default -> "'";
            });
  }

  private static String blanks(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\u00a0' || c == '\u202f' || c == '\u2007' || c == '\u2009';
      boolean invisible =
          c == '\u200b' || c == '\u200e' || c == '\u200f' || c == '\ufeff' || c == '\u00ad';
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\u007f';
      if (blank) {
        kept.append(' ');
      } else if (!invisible && !control) {
        kept.append(c);
      }
    }
    // Runs of blanks first: what follows would try each of their blanks in turn.
    String single = SPACES.matcher(kept).replaceAll(" ");
    boolean oneLine = single.indexOf('\n') < 0 && single.indexOf('\r') < 0;
    return (oneLine ? single : LINE_ENDS.matcher(single).replaceAll("\n")).strip();
  }
}
