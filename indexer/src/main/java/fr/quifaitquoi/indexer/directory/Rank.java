package fr.quifaitquoi.indexer.directory;

import java.util.Arrays;

/**
 * Where a card stands in an order: what comes first is smaller. It depends on the entry and the
 * request alone, so that a page can begin after it whatever was added since.
 *
 * @param name what the name is ordered by
 */
record Rank(int reach, double value, int checked, byte[] name, String id)
    implements Comparable<Rank> {

  @Override
  public int compareTo(Rank other) {
    int head = compareHead(other.reach, other.value, other.checked);
    if (head != 0) {
      return head;
    }
    int names = Arrays.compareUnsigned(name, other.name);
    return names != 0 ? names : id.compareTo(other.id);
  }

  /** The comparison without name and id, which are slower to come by. */
  int compareHead(int otherReach, double otherValue, int otherChecked) {
    int reaches = Integer.compare(reach, otherReach);
    if (reaches != 0) {
      return reaches;
    }
    int values = Double.compare(value, otherValue);
    return values != 0 ? values : Integer.compare(checked, otherChecked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rank rank && compareTo(rank) == 0;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
