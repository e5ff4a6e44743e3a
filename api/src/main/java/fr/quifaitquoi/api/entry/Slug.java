package fr.quifaitquoi.api.entry;

import fr.quifaitquoi.geodata.naming.Kebab;
import java.util.Locale;

/** The readable part of a fiche's address: lower-case ASCII words joined by hyphens. */
public final class Slug {
  private static final int MAX_LENGTH = 80;

  private Slug() {}

  /** The slug of a name; {@code fiche} when nothing of it can be written so. */
  public static String of(String name) {
    String slug = Kebab.of(name.toLowerCase(Locale.FRENCH).replace("ß", "ss"));
    if (slug.length() > MAX_LENGTH) {
      int end = slug.lastIndexOf('-', MAX_LENGTH);
      slug = slug.substring(0, end > MAX_LENGTH / 2 ? end : MAX_LENGTH);
    }
    return slug.isEmpty() ? "fiche" : slug;
  }
}
