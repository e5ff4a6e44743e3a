package fr.quifaitquoi.geodata.cql2;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of LIKE: {@code %} stands for any characters, {@code _} for one, a backslash takes the
 * meaning from what follows. Pieces between {@code %} are looked for from left to right, each at
 * its first place, so that time grows with the text and never explodes. Immutable.
 */
final class LikePattern {
  /** In a piece: any one character. */
  private static final int ANY = -1;

  private final List<int[]> pieces = new ArrayList<>();

  LikePattern(String pattern) {
    List<Integer> piece = new ArrayList<>();
    int[] codes = pattern.codePoints().toArray();
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] == '\\' && i + 1 < codes.length) {
        piece.add(codes[++i]);
      } else if (codes[i] == '%') {
        pieces.add(toArray(piece));
        piece.clear();
      } else {
        piece.add(codes[i] == '_' ? ANY : codes[i]);
      }
    }
    pieces.add(toArray(piece));
  }

  private static int[] toArray(List<Integer> piece) {
    return piece.stream().mapToInt(Integer::intValue).toArray();
  }

  boolean matches(String text) {
    int at = endOfMatch(pieces.getFirst(), text, 0);
    if (at < 0 || pieces.size() == 1) {
      return at == text.length();
    }
    for (int[] piece : pieces.subList(1, pieces.size() - 1)) {
      at = find(piece, text, at);
      if (at < 0) {
        return false;
      }
    }
    return endsWith(pieces.getLast(), text, at);
  }

  /** Where the first match from a place on ends; -1 for none. */
  private static int find(int[] piece, String text, int from) {
    for (int at = from; at <= text.length(); ) {
      int end = endOfMatch(piece, text, at);
      if (end >= 0) {
        return end;
      }
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 1;
    }
    return -1;
  }

  private static boolean endsWith(int[] piece, String text, int from) {
    int start = text.length();
    for (int i = 0; i < piece.length; i++) {
      if (start <= from) {
        return false;
      }
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start >= from && endOfMatch(piece, text, start) == text.length();
  }

  private static int endOfMatch(int[] piece, String text, int start) {
    int at = start;
    for (int wanted : piece) {
      if (at >= text.length()) {
        return -1;
      }
      int code = text.codePointAt(at);
      if (wanted != ANY && wanted != code) {
        return -1;
      }
      at += Character.charCount(code);
    }
    return at;
  }
}
