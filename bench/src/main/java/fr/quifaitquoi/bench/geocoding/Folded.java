package fr.quifaitquoi.bench.geocoding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names compared as {@code geocoder_quality.py} compares them, on purpose without the geocoder's
 * own rules: no abbreviation is the same as what it stands for.
 */
final class Folded {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

  private Folded() {}

  static String key(@Nullable String name) {
    if (name == null) {
      return "";
    }
    String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("’", "'");
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(bare).replaceAll(" ").strip();
  }
}
