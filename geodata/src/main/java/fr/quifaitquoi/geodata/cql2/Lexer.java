package fr.quifaitquoi.geodata.cql2;

import fr.quifaitquoi.geodata.cql2.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/** Cuts CQL2 Text into words, as they are asked for. */
final class Lexer {
  private static final String SYMBOLS = "()[],=<>+-*/%^";

  private final String text;
  private final Deque<Token> ahead = new ArrayDeque<>();
  private int position;

  Lexer(String text) {
    this.text = text;
  }

  Token peek() {
    if (ahead.isEmpty()) {
      ahead.add(read());
    }
    return ahead.getFirst();
  }

  /** The one after the next. */
  Token peekSecond() {
    peek();
    if (ahead.size() == 1) {
      ahead.add(read());
    }
    return ahead.getLast();
  }

  Token next() {
    Token token = peek();
    ahead.removeFirst();
    return token;
  }

  boolean skip(String symbol) {
    if (peek().isSymbol(symbol)) {
      next();
      return true;
    }
    return false;
  }

  boolean skipWord(String word) {
    if (peek().isWord(word)) {
      next();
      return true;
    }
    return false;
  }

  Token expect(String symbol) {
    if (!peek().isSymbol(symbol)) {
      throw unexpected("« " + symbol + " »");
    }
    return next();
  }

  /** What to throw when the next word is not what it should be. */
  Cql2SyntaxException unexpected(String expected) {
    Token token = peek();
    String hint = token.text().equals("!=") ? " (« différent de » s’écrit <>)" : "";
    return Cql2SyntaxException.at(
        token.start(), "il faut " + expected + ", pas " + token.shown() + hint + ".");
  }

  private Token read() {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    if (position == text.length()) {
      return new Token(Kind.END, "", position, position);
    }
    char c = text.charAt(position);
    if (c == '\'') {
      return readQuoted(Kind.TEXT, '\'');
    }
    if (c == '"') {
      return readQuoted(Kind.QUOTED_NAME, '"');
    }
    if (isDigit(position) || (c == '.' && isDigit(position + 1))) {
      return readNumber();
    }
    if (isNameStart(text.codePointAt(position))) {
      return readName();
    }
    return readSymbol(c);
  }

  private Token readSymbol(char c) {
    int start = position;
    String two = text.substring(start, Math.min(start + 2, text.length()));
    if (two.equals("<>") || two.equals("<=") || two.equals(">=") || two.equals("!=")) {
      position += 2;
      return new Token(Kind.SYMBOL, two, start, position);
    }
    if (SYMBOLS.indexOf(c) < 0) {
      String shown = Character.toString(text.codePointAt(start));
      throw Cql2SyntaxException.at(
          start,
          "le caractère "
              + Words.quoted(shown)
              + " n’a pas de sens ici ; un texte s’écrit entre apostrophes.");
    }
    position++;
    return new Token(Kind.SYMBOL, String.valueOf(c), start, position);
  }

  private Token readName() {
    int start = position;
    while (position < text.length() && isNamePart(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    return new Token(Kind.NAME, text.substring(start, position), start, position);
  }

  private Token readNumber() {
    int start = position;
    skipDigits();
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      skipDigits();
    }
    if (position < text.length() && (text.charAt(position) | 0x20) == 'e') {
      int sign =
          position + 1 < text.length() && "+-".indexOf(text.charAt(position + 1)) >= 0 ? 1 : 0;
      if (isDigit(position + 1 + sign)) {
        position += 1 + sign;
        skipDigits();
      }
    }
    return new Token(Kind.NUMBER, text.substring(start, position), start, position);
  }

  private void skipDigits() {
    while (isDigit(position)) {
      position++;
    }
  }

  /** A quote is doubled inside; one behind a backslash counts as inside when a word goes on. */
  private Token readQuoted(Kind kind, char quote) {
    int start = position++;
    StringBuilder value = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c != quote) {
        value.append(c);
      } else if (position < text.length() && text.charAt(position) == quote) {
        value.append(quote);
        position++;
      } else if (isEscaped(value)) {
        value.setCharAt(value.length() - 1, quote);
      } else {
        return new Token(kind, value.toString(), start, position);
      }
    }
    throw Cql2SyntaxException.at(
        start,
        "il manque "
            + (quote == '"' ? "le guillemet" : "l’apostrophe")
            + " qui ferme ; dans un texte, une apostrophe s’écrit deux fois.");
  }

  private boolean isEscaped(StringBuilder value) {
    return !value.isEmpty()
        && value.charAt(value.length() - 1) == '\\'
        && position < text.length()
        && Character.isLetterOrDigit(text.codePointAt(position));
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isNameStart(int c) {
    return c == ':' || c == '_' || Character.isLetter(c);
  }

  static boolean isNamePart(int c) {
    return isNameStart(c)
        || c == '.'
        || (c >= '0' && c <= '9')
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether a name can be written without quotes. */
  static boolean isPlainName(String name) {
    return !name.isEmpty()
        && isNameStart(name.codePointAt(0))
        && name.codePoints().allMatch(Lexer::isNamePart);
  }
}
