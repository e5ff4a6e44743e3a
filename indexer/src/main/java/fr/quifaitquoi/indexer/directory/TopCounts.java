package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The values that most cards have. */
final class TopCounts {
  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value);

  private TopCounts() {}

  /**
   * The greatest counts, equal ones by value.
   *
   * @param counts by number of the value
   */
  static List<Count> list(long[] counts, Dictionary dictionary, int most) {
    PriorityQueue<Count> leastFirst = new PriorityQueue<>(MOST_FIRST.reversed());
    long least = 0;
    for (int number = 0; number < counts.length; number++) {
      long count = counts[number];
      if (count == 0 || count < least) {
        continue;
      }
      Count candidate = new Count(dictionary.value(number), count);
      if (leastFirst.size() == most && MOST_FIRST.compare(candidate, leastFirst.element()) > 0) {
        continue;
      }
      leastFirst.add(candidate);
      if (leastFirst.size() > most) {
        leastFirst.poll();
      }
      if (leastFirst.size() == most) {
        least = leastFirst.element().count();
      }
    }
    List<Count> list = new ArrayList<>(leastFirst);
    list.sort(MOST_FIRST);
    return List.copyOf(list);
  }
}
