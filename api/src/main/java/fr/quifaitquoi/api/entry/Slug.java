package fr.quifaitquoi.api.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of a fiche's address: lower-case ASCII words joined by hyphens. */
public final class Slug {
  private static final int MAX_LENGTH = 80;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-+|-+$");

  private Slug() {}

  /** The slug of a name; {@code fiche} when nothing of it can be written so. */
  public static String of(String name) {
    String folded =
        name.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    String ascii = MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    String slug = trim(OTHERS.matcher(ascii).replaceAll("-"));
    if (slug.length() > MAX_LENGTH) {
      int end = slug.lastIndexOf('-', MAX_LENGTH);
      slug = trim(slug.substring(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH));
    }
    return slug.isEmpty() ? "fiche" : slug;
  }

  private static String trim(String text) {
    return ENDS.matcher(text).replaceAll("");
  }
}
