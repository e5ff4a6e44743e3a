package fr.quifaitquoi.indexer.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Squares of the map by number: an open-addressing table, since every entry looks one up. */
final class Squares {
  private long[] numbers = new long[1_024];
  private Square[] squares = new Square[1_024];
  private final List<Square> all = new ArrayList<>();

  Squares() {
    Arrays.fill(numbers, -1);
  }

  /** The square of that number, made when it is new. */
  Square get(long number) {
    int slot = slot(number);
    if (numbers[slot] == number) {
      return squares[slot];
    }
    if (all.size() * 2 >= numbers.length) {
      grow();
      slot = slot(number);
    }
    Square square = new Square();
    numbers[slot] = number;
    squares[slot] = square;
    all.add(square);
    return square;
  }

  private int slot(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    int mask = numbers.length - 1;
    int slot = (int) (mixed >>> 40) & mask;
    while (numbers[slot] != -1 && numbers[slot] != number) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    Square[] oldSquares = squares;
    numbers = new long[oldNumbers.length * 4];
    squares = new Square[numbers.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != -1) {
        int slot = slot(oldNumbers[i]);
        numbers[slot] = oldNumbers[i];
        squares[slot] = oldSquares[i];
      }
    }
  }

  List<Square> list() {
    return all;
  }
}
