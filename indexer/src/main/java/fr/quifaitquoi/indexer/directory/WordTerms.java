package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a segment that have a word, and how well: as written before its stem,
 * before a longer word that it begins, before one or two typos; in the name before labels and
 * place, before the text. Scores depend on nothing but the word and the document, so that they stay
 * the same while other documents come and go. Made once per word and search.
 */
final class WordTerms {
  private static final int ONE_TYPO_LETTERS = 5;
  private static final int TWO_TYPOS_LETTERS = 9;
  private static final int SHORT_BEGINNING = 2;

  /** What a theme that the word means is worth. */
  static final float THEME = 0.6f;

  /** Where words are looked for, and what they are worth there. */
  enum Zone {
    NAME(Fields.NAME, 1f),
    LABELS(Fields.LABELS, 0.62f),
    PLACE(Fields.PLACE, 0.58f),
    TEXT(Fields.TEXT, 0.45f);

    private final String field;
    private final float worth;

    Zone(String field, float worth) {
      this.field = field;
      this.worth = worth;
    }

    String field() {
      return field;
    }
  }

  /** How near a word comes to the one asked. */
  private enum Nearness {
    WRITTEN(1f),
    STEM(0.95f),
    LONGER(0.45f),
    ONE_TYPO(0.2f),
    TWO_TYPOS(0.1f);

    private final float worth;

    Nearness(float worth) {
      this.worth = worth;
    }
  }

  private record Grade(Zone zone, Nearness nearness) {
    float score() {
      return zone.worth * nearness.worth;
    }
  }

  /** Best first: a document that was found once need not be looked at again. */
  private static final List<Grade> GRADES =
      Arrays.stream(Zone.values())
          .flatMap(zone -> Stream.of(Nearness.values()).map(nearness -> new Grade(zone, nearness)))
          .sorted(Comparator.comparingDouble(Grade::score).reversed())
          .toList();

  private final Word word;
  private final BytesRef surface;
  private final BytesRef stem;
  private final boolean unfinished;
  private final Set<Zone> zones;
  private final boolean forgiving;
  private final @Nullable CompiledAutomaton oneTypo;
  private @Nullable CompiledAutomaton twoTypos;

  /**
   * @param unfinished whether the word may be the beginning of a longer one
   * @param zones where to look
   */
  WordTerms(Word word, boolean unfinished, Set<Zone> zones) {
    this.zones = zones;
    this.word = word;
    this.unfinished = unfinished;
    this.surface = new BytesRef(word.surface());
    this.stem = new BytesRef(word.stem());
    String text = word.surface();
    forgiving = text.length() >= ONE_TYPO_LETTERS && text.chars().noneMatch(Character::isDigit);
    oneTypo =
        forgiving && !ZoneWords.canSearch(text)
            ? FuzzyQuery.getFuzzyAutomaton(text, 1, 0, true)
            : null;
  }

  /** Whether the word is long enough to be forgiven two typos. */
  boolean couldHaveTwoTypos() {
    return forgiving && word.surface().length() >= TWO_TYPOS_LETTERS;
  }

  /**
   * From now on finds words with two typos too; the first letter must be right, else it is slow.
   */
  void allowTwoTypos() {
    twoTypos = FuzzyQuery.getFuzzyAutomaton(word.surface(), 2, 1, true);
  }

  /** Whether a segment has the word, or one that it begins, or one a typo away. */
  boolean isIn(Segment segment) throws IOException {
    for (Zone zone : zones) {
      if (isIn(segment.columns().words(zone), segment.reader().terms(zone.field))) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(ZoneWords words, @Nullable Terms terms) throws IOException {
    return (unfinished ? words.hasBeginning(surface) : words.has(surface))
        || words.has(stem)
        || hasOneTypo(words, terms);
  }

  private boolean hasOneTypo(ZoneWords words, @Nullable Terms terms) throws IOException {
    if (oneTypo != null) {
      return terms != null && oneTypo.getTermsEnum(terms).next() != null;
    }
    return forgiving && !words.listOneTypo(word.surface()).isEmpty();
  }

  /** Those of a segment's candidates that have the word. */
  WordMatch find(Segment segment, Candidates candidates) throws IOException {
    WordMatch match = WordMatch.none(candidates.size());
    if (candidates.size() == 0) {
      return match;
    }
    FixedBitSet numbers = new FixedBitSet(candidates.size());
    WordLists[] lists = new WordLists[Zone.values().length];
    for (Grade grade : GRADES) {
      Zone zone = grade.zone();
      if (zones.contains(zone)) {
        int at = zone.ordinal();
        lists[at] = lists[at] == null ? new WordLists(segment, zone, candidates) : lists[at];
        if (read(grade.nearness(), lists[at], numbers)) {
          match.addNew(numbers, grade.score());
          if (zone == Zone.NAME) {
            match.named().or(numbers);
          }
          numbers.clear();
        }
      }
    }
    if (unfinished && isShort() && zones.size() == Zone.values().length) {
      findShortBeginning(segment.reader(), candidates, numbers);
      match.addNew(numbers, Zone.PLACE.worth * Nearness.LONGER.worth);
    }
    return match;
  }

  private boolean isShort() {
    return word.surface().length() <= SHORT_BEGINNING;
  }

  /** Adds what comes so near; false when the segment has no such word. */
  private boolean read(Nearness nearness, WordLists lists, FixedBitSet numbers) throws IOException {
    return switch (nearness) {
      case WRITTEN -> lists.addWord(surface, numbers);
      case STEM -> !stem.equals(surface) && lists.addWord(stem, numbers);
      case LONGER ->
          unfinished
              && (lists.zone() == Zone.NAME || !isShort())
              && lists.addLonger(surface, numbers);
      case ONE_TYPO ->
          oneTypo != null
              ? lists.addLike(oneTypo, stem, numbers)
              : forgiving && lists.addOneTypo(word, numbers);
      case TWO_TYPOS -> twoTypos != null && lists.addLike(twoTypos, stem, numbers);
    };
  }

  private void findShortBeginning(LeafReader reader, Candidates candidates, FixedBitSet numbers)
      throws IOException {
    PostingsEnum list = reader.postings(new Term(Fields.BEGINNING, surface), PostingsEnum.NONE);
    if (list != null) {
      candidates.addListed(list, numbers);
    }
  }
}
