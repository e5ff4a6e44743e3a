package fr.quifaitquoi.indexer.geocoding.ranking;

import java.util.List;

/** What follows a house number, written in more than one way. */
final class Suffixes {
  /** Tried in this order where a number has none of its own. */
  static final List<String> COMMON = List.of("bis", "a", "b", "ter", "c");

  private Suffixes() {}

  /** {@code b} for {@code bis} and back; the same for those written in one way only. */
  static String otherWriting(String suffix) {
    return switch (suffix) {
      case "b" -> "bis";
      case "bis" -> "b";
      case "t" -> "ter";
      case "ter" -> "t";
      case "q" -> "quater";
      case "quater" -> "q";
      default -> suffix;
    };
  }
}
