package fr.quifaitquoi.bench.geocoding.communes;

import java.util.Arrays;

/** What came of the questions of one set. */
final class Outcome {
  private int questions;
  private int empty;
  private final int[] code = new int[2];
  private final int[] name = new int[2];
  private long[] nanos = new long[2_048];

  void add(int byCode, int byName, boolean nothing, long time) {
    if (questions == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * questions);
    }
    nanos[questions++] = time;
    empty += nothing ? 1 : 0;
    code[0] += byCode == 0 ? 1 : 0;
    code[1] += byCode < 5 ? 1 : 0;
    name[0] += byName == 0 ? 1 : 0;
    name[1] += byName < 5 ? 1 : 0;
  }

  int empty() {
    return empty;
  }

  /** Percentage by name at rank 1 (0) or within 5 (1). */
  double byName(int within) {
    return 100.0 * name[within] / questions;
  }

  double byCode(int within) {
    return 100.0 * code[within] / questions;
  }

  /** Microseconds that this share of the questions took at most. */
  double micros(double share) {
    long[] sorted = Arrays.copyOf(nanos, questions);
    Arrays.sort(sorted);
    return sorted[(int) (share * (questions - 1))] / 1_000.0;
  }

  double meanMicros() {
    return Arrays.stream(nanos, 0, questions).average().orElse(0) / 1_000;
  }
}
