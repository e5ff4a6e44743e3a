package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that meet a text, and how well: the mean over the clauses of the best
 * that each finds, raised when the words make up the whole name.
 *
 * @param docs those that meet enough of the clauses
 * @param scores of these documents
 */
record TextMatch(FixedBitSet docs, Scores scores) {
  /** How much a name that says nothing else is preferred. */
  private static final float WHOLE_NAME = 0.35f;

  /**
   * How well documents meet a text, 0 to 1 and a bit.
   *
   * @param values by number of the candidate
   */
  record Scores(Candidates candidates, float[] values) {
    /** That of a document which meets the text. */
    float of(int doc) {
      return values[candidates.number(doc)];
    }
  }

  /** A text that is ready to be looked for in each segment. */
  static final class Finder {
    private final List<Part> parts = new ArrayList<>();

    private final int twoTypos;

    private record Part(List<WordTerms> words, List<String> themes) {}

    /**
     * @param decided null on a first page
     */
    Finder(
        TextQuery query,
        Set<WordTerms.Zone> zones,
        List<Segment> segments,
        @Nullable Leniency decided)
        throws IOException {
      for (TextQuery.Clause clause : query.clauses()) {
        List<WordTerms> words = new ArrayList<>();
        for (int i = 0; i < clause.words().size(); i++) {
          boolean unfinished = clause.last() && i == clause.words().size() - 1;
          words.add(new WordTerms(clause.words().get(i), unfinished, zones));
        }
        parts.add(new Part(words, List.copyOf(clause.themes())));
      }
      twoTypos = allowTwoTypos(segments, decided);
    }

    /** Words that nothing comes near to are looked for with two typos. */
    private int allowTwoTypos(List<Segment> segments, @Nullable Leniency decided)
        throws IOException {
      int allowed = 0;
      int bit = 1;
      for (Part part : parts) {
        for (WordTerms word : part.words()) {
          boolean allow =
              decided != null
                  ? (decided.twoTypos() & bit) != 0
                  : word.couldHaveTwoTypos() && !isKnown(word, segments);
          if (allow) {
            word.allowTwoTypos();
            allowed |= bit;
          }
          bit <<= 1;
        }
      }
      return allowed;
    }

    private static boolean isKnown(WordTerms word, List<Segment> segments) throws IOException {
      for (Segment segment : segments) {
        if (word.isIn(segment)) {
          return true;
        }
      }
      return false;
    }

    /** Which words are looked for with two typos, bit by bit. */
    int twoTypos() {
      return twoTypos;
    }

    int clauses() {
      return parts.size();
    }

    /** What a segment's candidates have of the text. */
    Tally find(Segment segment, Candidates candidates) throws IOException {
      List<WordMatch> clauses = new ArrayList<>();
      List<FixedBitSet> named = new ArrayList<>();
      for (Part part : parts) {
        WordMatch clause = findWords(segment, candidates, part, named);
        clauses.add(clause);
        for (String theme : part.themes()) {
          addTheme(segment, candidates, theme, clause);
        }
      }
      return new Tally(candidates, clauses, named);
    }

    private static WordMatch findWords(
        Segment segment, Candidates candidates, Part part, List<FixedBitSet> named)
        throws IOException {
      List<WordMatch> words = new ArrayList<>();
      for (WordTerms word : part.words()) {
        WordMatch match = word.find(segment, candidates);
        words.add(match);
        named.add(match.named());
      }
      return words.size() == 1 ? words.getFirst() : joinPhrase(words, candidates.size());
    }

    /** A phrase is found where each of its words is. */
    private static WordMatch joinPhrase(List<WordMatch> words, int candidates) {
      WordMatch phrase = WordMatch.none(candidates);
      FixedBitSet found = phrase.found();
      found.or(words.getFirst().found());
      words.forEach(word -> found.and(word.found()));
      for (int number = Bitsets.next(found, 0);
          number < candidates;
          number = Bitsets.next(found, number + 1)) {
        float sum = 0;
        for (WordMatch word : words) {
          sum += word.scores()[number];
        }
        phrase.scores()[number] = sum / words.size();
      }
      return phrase;
    }

    private static void addTheme(
        Segment segment, Candidates candidates, String theme, WordMatch clause) throws IOException {
      PostingsEnum list =
          segment.reader().postings(new Term(Fields.THEME_CODE, theme), PostingsEnum.NONE);
      if (list != null) {
        FixedBitSet numbers = new FixedBitSet(candidates.size());
        candidates.addListed(list, numbers);
        clause.addBetter(numbers, WordTerms.THEME);
      }
    }
  }

  /**
   * What the candidates of a segment have of a text.
   *
   * @param named for each word, those that have it in their name
   */
  record Tally(Candidates candidates, List<WordMatch> clauses, List<FixedBitSet> named) {

    /** Numbers of the candidates that lack so many clauses at most. */
    private FixedBitSet listMeeting(int missing) {
      // At each clause, those that lack none, one, two … of the clauses so far.
      List<FixedBitSet> lacking = new ArrayList<>();
      for (int i = 0; i <= missing; i++) {
        FixedBitSet all = new FixedBitSet(candidates.size());
        if (candidates.size() > 0) {
          all.set(0, candidates.size());
        }
        lacking.add(all);
      }
      for (WordMatch clause : clauses) {
        for (int i = missing; i >= 0; i--) {
          lacking.get(i).and(clause.found());
          if (i > 0) {
            lacking.get(i).or(lacking.get(i - 1));
          }
        }
      }
      return lacking.getLast();
    }

    /** Whether one of the live documents meets all clauses. */
    boolean isComplete(FixedBitSet live) {
      FixedBitSet met = listMeeting(0);
      for (int number = Bitsets.next(met, 0);
          number < met.length();
          number = Bitsets.next(met, number + 1)) {
        if (live.get(candidates.doc(number))) {
          return true;
        }
      }
      return false;
    }

    /** The documents that lack so many clauses at most. */
    TextMatch match(int missing, Segment segment) {
      FixedBitSet met = listMeeting(Math.clamp(missing, 0, clauses.size()));
      FixedBitSet docs = new FixedBitSet(segment.size());
      float[] scores = new float[candidates.size()];
      int[] nameWords = segment.columns().nameWords;
      TallyBits tally = TallyBits.of(this);
      long[] words = met.getBits();
      for (int word = 0; word < words.length; word++) {
        for (long bits = words[word]; bits != 0; bits &= bits - 1) {
          int bit = Long.numberOfTrailingZeros(bits);
          int number = (word << 6) + bit;
          int doc = candidates.doc(number);
          docs.set(doc);
          float covered = Math.min(1f, tally.countNamed(word, bit) / (float) nameWords[doc]);
          scores[number] = tally.sum(word, bit) / clauses.size() * (1 + WHOLE_NAME * covered);
        }
      }
      return new TextMatch(docs, new Scores(candidates, scores));
    }
  }
}
