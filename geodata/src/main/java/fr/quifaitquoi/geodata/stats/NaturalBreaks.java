package fr.quifaitquoi.geodata.stats;

/**
 * Cuts values by {@link ClassMethod#JENKS}. Fisher's dynamic programme looks, for each end of a
 * class, for the best beginning; as that beginning never goes back when the end goes forth, halving
 * finds all of them in n log n a class (the property is proved by Wu, Optimal Quantization by
 * Matrix Searching, Journal of Algorithms 12, 1991).
 */
final class NaturalBreaks {
  private final SortedValues values;

  /** By how many classes there are and where the last one begins: the index of that beginning. */
  private final int[][] beginnings;

  private double[] before;
  private double[] now;

  private NaturalBreaks(SortedValues values, int classes) {
    this.values = values;
    beginnings = new int[classes][values.size()];
    before = new double[values.size()];
    now = new double[values.size()];
  }

  /** The index at which each class begins; as many classes as asked, or as values that differ. */
  static int[] find(SortedValues values, int classes) {
    int count = Math.min(classes, values.size());
    return new NaturalBreaks(values, count).find(count);
  }

  private int[] find(int classes) {
    int size = values.size();
    for (int end = 0; end < size; end++) {
      before[end] = values.spread(0, end + 1);
    }
    for (int more = 1; more < classes; more++) {
      search(more, more, size - 1, more, size - 1);
      double[] done = now;
      now = before;
      before = done;
    }
    int[] starts = new int[classes];
    int end = size - 1;
    for (int i = classes - 1; i > 0; i--) {
      starts[i] = beginnings[i][end];
      end = starts[i] - 1;
    }
    return starts;
  }

  /** Finds the best beginning for each end from one to another, which lies between two others. */
  private void search(int row, int firstEnd, int lastEnd, int first, int last) {
    if (firstEnd > lastEnd) {
      return;
    }
    int end = (firstEnd + lastEnd) >>> 1;
    double best = Double.POSITIVE_INFINITY;
    int where = first;
    for (int start = first; start <= Math.min(end, last); start++) {
      double spread = before[start - 1] + values.spread(start, end + 1);
      if (spread < best) {
        best = spread;
        where = start;
      }
    }
    now[end] = best;
    beginnings[row][end] = where;
    search(row, firstEnd, end - 1, first, where);
    search(row, end + 1, lastEnd, where, last);
  }
}
