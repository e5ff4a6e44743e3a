package fr.quifaitquoi.api.entry;

import java.text.Normalizer;
import java.util.Locale;

/** The readable part of a fiche's address: lower-case ASCII words joined by hyphens. */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  private Slug() {}

  /** The slug of a name; {@code fiche} when nothing of it can be written so. */
  public static String of(String name) {
    String folded =
        name.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    String slug = hyphenated(Normalizer.normalize(folded, Normalizer.Form.NFD));
    if (slug.length() > MAX_LENGTH) {
      int end = slug.lastIndexOf('-', MAX_LENGTH);
      slug = hyphenated(slug.substring(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH));
    }
    return slug.isEmpty() ? "fiche" : slug;
  }

  /** Letters and digits kept, marks dropped, each run of others a hyphen; none at the ends. */
  private static String hyphenated(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        if (pending && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.append(c);
        pending = false;
      } else {
        pending |= !isMark(c);
      }
    }
    return slug.toString();
  }

  private static boolean isMark(char c) {
    return c > '\u007f'
        && switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }
}
