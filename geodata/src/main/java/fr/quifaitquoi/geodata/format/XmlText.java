package fr.quifaitquoi.geodata.format;

import fr.quifaitquoi.geodata.layer.ByteBuilder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts in XML: escaped, without the control characters that XML cannot hold. */
public final class XmlText {
  private static final byte[] AMPERSAND = bytes("&amp;");
  private static final byte[] LESS = bytes("&lt;");
  private static final byte[] GREATER = bytes("&gt;");
  private static final byte[] QUOTE = bytes("&quot;");
  private static final byte[] NOTHING = new byte[0];

  private XmlText() {}

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Adds UTF-8 text, of which the first {@code length} bytes count. */
  public static void append(byte[] text, int length, ByteBuilder out) {
    int from = 0;
    for (int i = 0; i < length; i++) {
      byte letter = text[i];
      if (letter > '>' || letter < 0) {
        continue;
      }
      byte[] instead = instead(letter);
      if (instead != null) {
        out.append(text, from, i - from).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, length - from);
  }

  /** Adds text. */
  public static void append(String text, ByteBuilder out) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    append(utf8, utf8.length, out);
  }

  private static byte @Nullable [] instead(byte letter) {
    return switch (letter) {
      case '&' -> AMPERSAND;
      case '<' -> LESS;
      case '>' -> GREATER;
      case '"' -> QUOTE;
      case '\t', '\n', '\r' -> null;
      default -> letter < ' ' ? NOTHING : null;
    };
  }
}
