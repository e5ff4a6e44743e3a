package fr.quifaitquoi.bench.geocoding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Counts hits of one set of cases, in all and by the score of the first answer. */
final class Tally {
  private static final int BUCKETS = 10;

  private final String name;
  private final int[] asked = new int[BUCKETS];
  private final int[] right = new int[BUCKETS];
  private final long[] nanos;
  private int cases;
  private int first;
  private int among;
  private int empty;

  Tally(String name, int size) {
    this.name = name;
    nanos = new long[size];
  }

  /**
   * Counts one case.
   *
   * @param rank of the right answer from 0, -1 when it is not there
   */
  void add(List<Answers.Answer> answers, int rank, long took) {
    nanos[cases++] = took;
    first += rank == 0 ? 1 : 0;
    among += rank >= 0 ? 1 : 0;
    if (answers.isEmpty()) {
      empty++;
      return;
    }
    int bucket = Math.clamp((int) (answers.getFirst().score() * BUCKETS), 0, BUCKETS - 1);
    asked[bucket]++;
    right[bucket] += rank == 0 ? 1 : 0;
  }

  void addBuckets(int[] totals, int[] rights) {
    for (int i = 0; i < BUCKETS; i++) {
      totals[i] += asked[i];
      rights[i] += right[i];
    }
  }

  void print() {
    long[] sorted = Arrays.copyOf(nanos, cases);
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%-42s n=%4d rank 1: %5.1f %%  in 5: %5.1f %%  empty=%d  p50=%.2f p99=%.2f ms%n",
        name,
        cases,
        100.0 * first / Math.max(1, cases),
        100.0 * among / Math.max(1, cases),
        empty,
        cases == 0 ? 0 : sorted[cases / 2] / 1e6,
        cases == 0 ? 0 : sorted[cases * 99 / 100] / 1e6);
  }

  /** How often the first answer is right, by its score. */
  static void printBuckets(int[] totals, int[] rights) {
    System.out.println("score of the first answer: how many, how many right");
    for (int i = BUCKETS - 1; i >= 0; i--) {
      System.out.printf(
          Locale.ROOT,
          "  %.1f–%.1f  %5d  %5.1f %%%n",
          i / 10.0,
          (i + 1) / 10.0,
          totals[i],
          totals[i] == 0 ? 0 : 100.0 * rights[i] / totals[i]);
    }
  }

  static int[] counters() {
    return new int[BUCKETS];
  }
}
