package fr.quifaitquoi.indexer.geocoding.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for an address, its parts told apart as far as words alone tell them.
 *
 * @param words of street, commune and noise in order; number, postcode and what the post adds
 *     (CEDEX, BP) are out
 * @param number the house number, null when there is none
 * @param postcode five digits, or null
 * @param postcodeAt how many words stand before the postcode; -1 without one
 * @param typed whether a word such as {@code rue} says that an address is meant
 */
public record AskedAddress(
    List<AskedWord> words,
    @Nullable AskedNumber number,
    @Nullable String postcode,
    int postcodeAt,
    boolean typed) {
  public AskedAddress {
    words = List.copyOf(words);
  }

  /**
   * A house number that is asked for.
   *
   * @param suffix {@code bis}, {@code a}; empty when there is none
   * @param at how many words stand before it
   */
  public record AskedNumber(int number, String suffix, int at) {}

  /** Whether the last word may be unfinished: nothing but it ends the query. */
  public boolean isOpen() {
    return !words.isEmpty()
        && postcodeAt != words.size()
        && (number == null || number.at() != words.size());
  }

  /** Whether the words tell one street from another: "rue" alone does not. */
  public boolean isTelling() {
    return WordWeights.tell(words.stream().filter(w -> !w.isNoise()).map(AskedWord::text).toList());
  }

  /** Whether there is a sign of an address: a house number or a type of street. */
  public boolean isAddress() {
    return typed || number != null;
  }
}
