package fr.quifaitquoi.indexer.geocoding.territory;

import java.util.List;

/**
 * One way to understand a question: these words are the name, those are hints, the rest is noise.
 *
 * @param words of the name, folded
 * @param name the same put together
 * @param written the name as it was written; empty when other words stand inside it
 * @param end whether the last word may be unfinished
 * @param hints what else is said
 */
record Reading(List<String> words, Name name, String written, End end, Hints hints) {

  /** Reads some words of a text as a name. */
  static Reading of(Words words, List<Integer> kept, Hints hints) {
    List<String> names = kept.stream().map(words::get).toList();
    if (kept.isEmpty()) {
      return new Reading(names, new Name("", 0), "", End.CLOSED, hints);
    }
    int first = kept.getFirst();
    int last = kept.getLast();
    boolean together = last - first == kept.size() - 1;
    Name name = together ? Name.of(words, first, last + 1) : Name.of(String.join(" ", names));
    String written = together ? words.text().substring(words.start(first), words.end(last)) : "";
    return new Reading(names, name, written, end(words, last), hints);
  }

  /** How a name ends. */
  enum End {
    /** Something else follows. */
    CLOSED,
    /** Maybe there would be more. */
    OPEN,
    /** Certainly there would be more: {@code Aix-}. */
    CUT
  }

  private static End end(Words words, int last) {
    if (last < words.size() - 1) {
      return End.CLOSED;
    }
    for (int i = words.end(last); i < words.text().length(); i++) {
      char c = words.text().charAt(i);
      if (c == '-' || c == '\'' || c == '’') {
        return End.CUT;
      }
    }
    return End.OPEN;
  }

  /** Whether the last word may be unfinished. */
  boolean open() {
    return end != End.CLOSED;
  }
}
