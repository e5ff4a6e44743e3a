package fr.quifaitquoi.indexer.reading.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Column names as they can be used: none empty, no two alike. */
final class Headers {
  private Headers() {}

  /** Names the columns; what had to be changed is noted in French. */
  static List<String> of(List<String> raw, List<String> notes) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < raw.size(); i++) {
      String wanted = clean(raw.get(i));
      if (wanted.isEmpty()) {
        wanted = "colonne " + (i + 1);
      }
      String name = wanted;
      for (int n = 2; !taken.add(name); n++) {
        name = wanted + " (" + n + ")";
      }
      if (!name.equals(wanted)) {
        notes.add(
            "La colonne «\u00a0"
                + wanted
                + "\u00a0» est en double\u00a0: la seconde est lue «\u00a0"
                + name
                + "\u00a0».");
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  private static String clean(String raw) {
    return raw.replace('\u00a0', ' ').replace("\ufeff", "").strip().replaceAll("\\s+", " ");
  }

  /** How many columns have a name, trailing empty ones left out. */
  static int width(List<String> raw) {
    int width = raw.size();
    while (width > 0 && raw.get(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  /**
   * Which of the first rows holds the names: the first that is nearly as wide as the widest and
   * made of words rather than numbers. Titles above a table are narrower.
   */
  static int indexOfHeader(List<List<String>> rows) {
    long widest = rows.stream().mapToLong(Headers::filled).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      long filled = filled(rows.get(i));
      if (filled * 10 >= widest * 6 && words(rows.get(i)) * 10 >= filled * 6) {
        return i;
      }
    }
    return 0;
  }

  private static long filled(List<String> row) {
    return row.stream().filter(v -> !v.isBlank()).count();
  }

  private static long words(List<String> row) {
    return row.stream()
        .filter(v -> !v.isBlank() && v.chars().anyMatch(Character::isLetter))
        .count();
  }
}
