package fr.quifaitquoi.geodata.format.shapefile;

import fr.quifaitquoi.geodata.naming.Accents;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of at most ten ASCII characters for dBASE fields, each once whatever its case. */
final class FieldNames {
  private static final int LONGEST = 10;

  private final Map<String, String> fixed;
  private final Set<String> taken = new HashSet<>();

  /**
   * @param fixed names that are wanted for some properties
   */
  FieldNames(Map<String, String> fixed) {
    this.fixed = fixed;
    fixed.values().forEach(name -> taken.add(plain(name).toLowerCase(Locale.ROOT)));
  }

  String name(String property) {
    String wanted = fixed.get(property);
    if (wanted != null) {
      return plain(wanted);
    }
    String start = plain(property);
    String name = start;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String end = "_" + number;
      name = start.substring(0, Math.min(start.length(), LONGEST - end.length())) + end;
    }
    return name;
  }

  private static String plain(String name) {
    String ascii = Accents.strip(name).replaceAll("[^A-Za-z0-9_]+", "_");
    String cut = ascii.substring(0, Math.min(ascii.length(), LONGEST));
    return cut.isEmpty() ? "champ" : cut;
  }

  static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
