package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The values that most cards have. */
final class TopCounts {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  /** From here on counts are not told apart when values are numbered by their count. */
  private static final int LARGE = 1_024;

  private TopCounts() {}

  /**
   * The greatest counts, equal ones by value.
   *
   * @param counts by number of the value
   */
  static List<Count> list(long[] counts, Dictionary dictionary, int most) {
    long least = leastOf(counts, most);
    List<Count> list = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] >= least) {
        list.add(new Count(dictionary.value(number), counts[number]));
      }
    }
    list.sort(MOST_FIRST);
    return List.copyOf(list.subList(0, Math.min(most, list.size())));
  }

  /** The smallest count that is still among the greatest; at least one. */
  private static long leastOf(long[] counts, int most) {
    int[] having = new int[LARGE + 1];
    for (long count : counts) {
      having[(int) Math.min(count, LARGE)]++;
    }
    if (having[LARGE] >= most) {
      long[] sorted = counts.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length - most];
    }
    int listed = having[LARGE];
    for (int count = LARGE - 1; count > 1; count--) {
      listed += having[count];
      if (listed >= most) {
        return count;
      }
    }
    return 1;
  }
}
