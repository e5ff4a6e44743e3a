package fr.quifaitquoi.indexer.directory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Numbers for the values of a dimension, the same in every segment. It only grows. Thread-safe. */
final class Dictionary {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile String[] values = new String[64];
  private volatile int size;

  /** The number of a value, which is given one when it is new. */
  int number(String value) {
    Integer known = numbers.get(value);
    return known != null ? known : add(value);
  }

  private synchronized int add(String value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int number = size;
    String[] roomy = number < values.length ? values : Arrays.copyOf(values, 2 * number);
    roomy[number] = value;
    values = roomy;
    size = number + 1;
    numbers.put(value, number);
    return number;
  }

  String value(int number) {
    return values[number];
  }

  int size() {
    return size;
  }

  /** The numbers of those values that are known. */
  BitSet numbers(Collection<String> wanted) {
    BitSet found = new BitSet();
    for (String value : wanted) {
      Integer number = numbers.get(value);
      if (number != null) {
        found.set(number);
      }
    }
    return found;
  }
}
