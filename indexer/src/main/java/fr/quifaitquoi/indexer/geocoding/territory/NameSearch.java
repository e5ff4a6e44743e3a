package fr.quifaitquoi.indexer.geocoding.territory;

/**
 * Finds whole names: as they are, unfinished, one edit away, or of the same sound. Ranks are
 * logarithms: an exact name weighs as much as a completion that is 2,000 times as populous, and
 * whatever is misspelt comes after both. Thread-safe.
 */
final class NameSearch {
  /** Under it, what was found has another spelling than the question. */
  static final double MISSPELT = -40;

  private static final double EXACT = Math.log(2_000);
  private static final double NEARLY_EXACT = Math.log(20);
  private static final double EXACT_BUT_SPACES = -3;
  private static final double OTHER_NAME = 2;
  private static final double SHORT_NAME = 20;
  private static final double OTHER_SPACES = -8;
  private static final double SAME_SOUND = -6;

  /** Inhabitants count less when letters differ: who misspells does so anywhere. */
  private static final double WEIGHT_OF_PEOPLE = 0.35;

  private static final double TWICE_MISSPELT = -60;
  private static final int SHORTEST_MISSPELT = 3;
  private static final int SHORTEST_TWICE_MISSPELT = 5;

  /**
   * The logarithm of in how many ways a name of each length may be unfinished: people stop after
   * three to eight letters, sooner in a short name.
   */
  private static final double[] UNTYPED = new double[10];

  static {
    for (int length = 0; length < UNTYPED.length; length++) {
      UNTYPED[length] = Math.log(Math.max(3, Math.min(8, length - 1)) - 2);
    }
  }

  private final NameTable names;
  private final DeletionIndex deletions;
  private final SoundIndex sounds;

  NameSearch(NameTable names, DeletionIndex deletions, SoundIndex sounds) {
    this.names = names;
    this.deletions = deletions;
    this.sounds = sounds;
  }

  /** Names that are the question's, apart from case, accents and spaces; whether there are. */
  boolean findExact(Reading reading, Aim aim, Hits hits) {
    int key = names.keys().find(reading.name().letters());
    if (key < 0) {
      return false;
    }
    boolean found = false;
    Writing writing = new Writing(reading.written());
    Living living = bestLiving(key, reading, aim);
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      Place place = names.place(entry);
      if (aim.admits(place)) {
        boolean sameSpaces = names.starts(entry) == reading.name().starts();
        double rank = exactRank(entry, reading, writing) + aim.bias(place);
        if (!isLiving(entry, reading, living.sameSpaces()) && aim.agreement(place) == 1) {
          // A living name comes before a dead one, before what is wider, and before other spaces.
          rank = Math.min(rank, living.rank() - 0.01);
        }
        double quality = names.isOfficial(entry) ? sameSpaces ? 1 : 0.97 : 0.95;
        quality *= place.kind().isOld() ? 0.95 : 1;
        hits.offer(place, rank, quality * aim.agreement(place));
        found = true;
      }
    }
    return found;
  }

  /**
   * The best rank among communes of today that have exactly this name and agree with the hints; of
   * those with the same spaces, if there are any.
   */
  private Living bestLiving(int key, Reading reading, Aim aim) {
    Living best = new Living(Double.NEGATIVE_INFINITY, false);
    Writing any = new Writing("");
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      Place place = names.place(entry);
      if (isLiving(entry, reading, false) && aim.admits(place) && aim.agreement(place) == 1) {
        double rank = exactRank(entry, reading, any) + aim.bias(place);
        boolean sameSpaces = isLiving(entry, reading, true);
        if (sameSpaces == best.sameSpaces() ? rank > best.rank() : sameSpaces) {
          best = new Living(rank, sameSpaces);
        }
      }
    }
    return best.rank() == Double.NEGATIVE_INFINITY
        ? new Living(Double.POSITIVE_INFINITY, false)
        : best;
  }

  private record Living(double rank, boolean sameSpaces) {}

  /** Whether the entry is the official name of a commune of today. */
  private boolean isLiving(int entry, Reading reading, boolean sameSpaces) {
    return names.place(entry).kind() == Kind.COMMUNE
        && names.isOfficial(entry)
        && (!sameSpaces || names.starts(entry) == reading.name().starts());
  }

  private double exactRank(int entry, Reading reading, Writing writing) {
    return names.weight(entry) + exactBonus(entry, reading, writing);
  }

  private double exactBonus(int entry, Reading reading, Writing writing) {
    if (!names.isOfficial(entry)) {
      return OTHER_NAME;
    }
    if (names.starts(entry) != reading.name().starts() || reading.end() == Reading.End.CUT) {
      return EXACT_BUT_SPACES;
    }
    Place place = names.place(entry);
    double against = writing.penalty(place.name());
    boolean same = !place.kind().isOld() && against == 0;
    boolean brief = reading.name().letters().length() < 3;
    return (same ? EXACT : NEARLY_EXACT + against) + (brief ? SHORT_NAME : 0);
  }

  /** Names that begin so. */
  boolean findCompletions(Reading reading, Aim aim, Hits hits) {
    String letters = reading.name().letters();
    KeyTable keys = names.keys();
    int from = keys.lowerBound(letters);
    int to = keys.prefixEnd(letters, from);
    if (from == to) {
      return false;
    }
    Writing writing = new Writing(reading.written());
    int seen = letters.length() + (reading.end() == Reading.End.CUT ? 1 : 0);
    long first = seen >= Long.SIZE ? -1L : (1L << seen) - 1;
    long starts = reading.name().starts() | (1L << letters.length() & first);
    boolean whole = from < to && keys.length(from) == letters.length();
    int start = whole ? names.head(from + 1) : names.head(from);
    boolean found = false;
    for (int entry = start; entry < names.head(to); entry++) {
      double rank = names.weight(entry);
      if (hits.wants(rank)) {
        boolean spaces = (names.starts(entry) & first) == (starts & first);
        found |= offerCompletion(entry, rank + (spaces ? 0 : OTHER_SPACES), writing, aim, hits);
      }
    }
    return found;
  }

  private boolean offerCompletion(int entry, double weight, Writing writing, Aim aim, Hits hits) {
    Place place = names.place(entry);
    if (!hits.wants(weight) || !aim.admits(place)) {
      return false;
    }
    double rank =
        weight
            - UNTYPED[Math.min(UNTYPED.length - 1, place.name().length())]
            + writing.penalty(place.name())
            + aim.bias(place);
    double share = Math.min(1, (double) writing.length() / place.name().length());
    hits.offer(place, rank, (0.5 + 0.4 * share) * aim.agreement(place));
    return true;
  }

  /** Names that are one edit away. */
  void findMisspelt(Reading reading, Aim aim, Hits hits) {
    String letters = reading.name().letters();
    if (letters.length() < SHORTEST_MISSPELT) {
      return;
    }
    KeyTable keys = names.keys();
    deletions.search(
        letters,
        key -> {
          if (Edits.distance(letters, keys, key, 1) == 1) {
            double quality = 0.93 - Math.min(0.4, 1.0 / letters.length());
            offerAll(key, MISSPELT + Typo.logLikelihood(letters, keys, key), quality, aim, hits);
          }
        });
  }

  /** Names that are two edits away; most, not all of them. */
  void findTwiceMisspelt(Reading reading, Aim aim, Hits hits) {
    String letters = reading.name().letters();
    if (letters.length() < SHORTEST_TWICE_MISSPELT) {
      return;
    }
    double quality = 0.8 - 2.0 / letters.length();
    deletions.search(
        letters,
        key -> {
          if (Edits.distance(letters, names.keys(), key, 2) == 2) {
            offerAll(key, TWICE_MISSPELT, quality, aim, hits);
          }
        });
  }

  /** Names that are heard alike. */
  void findSameSound(Reading reading, Aim aim, Hits hits) {
    String letters = reading.name().letters();
    if (letters.length() > SHORTEST_MISSPELT) {
      sounds.search(letters, key -> offerAll(key, MISSPELT + SAME_SOUND, 0.7, aim, hits));
    }
  }

  private void offerAll(int key, double base, double quality, Aim aim, Hits hits) {
    for (int entry = names.head(key); entry < names.head(key + 1); entry++) {
      Place place = names.place(entry);
      double rank = base + WEIGHT_OF_PEOPLE * names.weight(entry);
      if (hits.wants(rank) && aim.admits(place)) {
        double old = place.kind().isOld() ? 0.95 : 1;
        hits.offer(place, rank + aim.bias(place), quality * old * aim.agreement(place));
      }
    }
  }
}
