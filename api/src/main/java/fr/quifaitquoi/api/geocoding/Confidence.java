package fr.quifaitquoi.api.geocoding;

import fr.quifaitquoi.indexer.geocoding.Feature;
import java.util.List;

/** How sure an answer is, in the three words that people are told instead of a score. */
public enum Confidence {
  SURE("sûr"),
  TO_CHECK("à vérifier"),
  NOT_FOUND("non trouvé");

  /** From here on, more than 98 of 100 answers are what was meant (docs/geocoding.md). */
  static final double SURE_SCORE = 0.9;

  /** A second answer this near in score is a rival … */
  private static final double RIVAL_SCORE = 0.03;

  /** … unless it stands about at the same place. */
  private static final double SAME_PLACE_METERS = 1_000;

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /** What people are told. */
  public String word() {
    return word;
  }

  /** How sure the first of these answers is, best first: homonyms are to be checked. */
  public static Confidence of(List<Feature> answers) {
    if (answers.isEmpty()) {
      return NOT_FOUND;
    }
    Feature best = answers.getFirst();
    boolean sure = best.standing().score() >= SURE_SCORE;
    return sure && answers.stream().skip(1).noneMatch(other -> isRival(best, other))
        ? SURE
        : TO_CHECK;
  }

  private static boolean isRival(Feature best, Feature other) {
    return other.type() == best.type()
        && best.standing().score() - other.standing().score() < RIVAL_SCORE
        && best.position().metersTo(other.position()) > SAME_PLACE_METERS;
  }
}
