package fr.quifaitquoi.indexer.reading.guess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses what each column of a file holds, from its name and a sample of its values. */
public final class ColumnGuesser {
  private static final double LEAST = 0.5;
  private static final int CATEGORIES = 4;

  /** What a value is shows in its beginning. */
  private static final int VALUE_CHARS = 400;

  private ColumnGuesser() {}

  /**
   * Guesses, best first.
   *
   * @param columns names in the file
   * @param sample mended rows, one value for each column
   */
  public static List<ColumnGuess> guess(List<String> columns, List<List<String>> sample) {
    List<ColumnProfile> profiles = profiles(columns, sample);
    List<ColumnGuess> candidates = new ArrayList<>();
    for (ColumnProfile profile : profiles) {
      for (ColumnRole role : ColumnRole.values()) {
        double score = RoleScores.of(profile, role);
        if (score >= LEAST) {
          candidates.add(new ColumnGuess(profile.column(), role, Math.round(score * 100) / 100.0));
        }
      }
    }
    // Equal scores: the first column of the file, since what matters comes first.
    candidates.sort(Comparator.comparingDouble(ColumnGuess::confidence).reversed());
    return choose(candidates);
  }

  private static List<ColumnGuess> choose(List<ColumnGuess> candidates) {
    List<ColumnGuess> chosen = new ArrayList<>();
    Set<String> columns = new HashSet<>();
    Map<ColumnRole, Integer> taken = new EnumMap<>(ColumnRole.class);
    for (ColumnGuess candidate : candidates) {
      int limit = candidate.role() == ColumnRole.CATEGORY ? CATEGORIES : 1;
      if (taken.getOrDefault(candidate.role(), 0) < limit && columns.add(candidate.column())) {
        taken.merge(candidate.role(), 1, Integer::sum);
        chosen.add(candidate);
      }
    }
    return dropLonePoints(chosen, taken);
  }

  /** An x without its y, a latitude without its longitude, are something else. */
  private static List<ColumnGuess> dropLonePoints(
      List<ColumnGuess> chosen, Map<ColumnRole, Integer> taken) {
    Map<ColumnRole, ColumnRole> pairs =
        Map.of(
            ColumnRole.EASTING, ColumnRole.NORTHING,
            ColumnRole.NORTHING, ColumnRole.EASTING,
            ColumnRole.LATITUDE, ColumnRole.LONGITUDE,
            ColumnRole.LONGITUDE, ColumnRole.LATITUDE);
    return chosen.stream()
        .filter(g -> {
          ColumnRole other = pairs.get(g.role());
          return other == null || taken.containsKey(other);
        })
        .toList();
  }

  private static List<ColumnProfile> profiles(List<String> columns, List<List<String>> sample) {
    String prefix = sharedPrefix(columns);
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      List<String> values = new ArrayList<>();
      for (List<String> row : sample) {
        if (!row.get(i).isEmpty()) {
          values.add(row.get(i).substring(0, Math.min(row.get(i).length(), VALUE_CHARS)));
        }
      }
      String words = ColumnProfile.words(ownName(columns.get(i)));
      String own =
          !prefix.isEmpty() && words.startsWith(prefix) ? words.substring(prefix.length()) : words;
      profiles.add(new ColumnProfile(columns.get(i), own, values, sample.size()));
    }
    return profiles;
  }

  /** What a nested value is called, without the objects around it: unless it is just a value. */
  private static String ownName(String column) {
    int dot = column.lastIndexOf('.');
    String last = column.substring(dot + 1);
    return dot < 0
            || last.length() < 3
            || last.matches("(?i)valeur|value|id|label|libelle|nom|name|code|type")
        ? column
        : last;
  }

  /** A first word that most columns share says nothing of any of them. */
  private static String sharedPrefix(List<String> columns) {
    Map<String, Integer> counts = new HashMap<>();
    for (String column : columns) {
      String words = ColumnProfile.words(column);
      int space = words.indexOf(' ');
      if (space > 0) {
        counts.merge(words.substring(0, space + 1), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(e -> columns.size() > 3 && e.getValue() * 10 > columns.size() * 6)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
