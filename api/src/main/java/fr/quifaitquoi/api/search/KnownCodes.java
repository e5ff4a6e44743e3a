package fr.quifaitquoi.api.search;

import fr.quifaitquoi.api.http.UnreadableValueException;
import fr.quifaitquoi.api.http.Values;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.search.spell.LevenshteinDistance;

/**
 * The codes that a parameter may have, and those that come nearest to one that it may not.
 *
 * @param known whether a code is one of them
 * @param all every code; asked only for a refusal
 */
public record KnownCodes(Predicate<String> known, Supplier<? extends Collection<String>> all) {
  private static final int LONGEST = 80;
  private static final int SHOWN = 3;

  /** A list that does not change. */
  public static KnownCodes of(Collection<String> codes) {
    return new KnownCodes(codes::contains, () -> codes);
  }

  /**
   * Gives the code back.
   *
   * @param what with its article: "le thème"
   */
  String require(String what, String code) throws UnreadableValueException {
    if (code.length() <= LONGEST && known.test(code)) {
      return code;
    }
    List<String> nearest = code.length() <= LONGEST ? findNearest(code) : List.of();
    throw new UnreadableValueException(
        "ne connaît pas "
            + what
            + " « "
            + Values.shorten(code)
            + " »."
            + (nearest.isEmpty() ? "" : " Les plus proches : " + String.join(", ", nearest) + "."));
  }

  private List<String> findNearest(String code) {
    LevenshteinDistance likeness = new LevenshteinDistance();
    return all.get().stream()
        .sorted(
            Comparator.comparingDouble((String other) -> -likeness.getDistance(code, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }
}
