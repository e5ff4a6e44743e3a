package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that meet a text, and how well: the mean over the clauses of the best
 * that each finds, raised when the words make up the whole name.
 *
 * @param docs those that meet enough of the clauses
 * @param scores for each document, 0 to 1 and a bit
 */
record TextMatch(FixedBitSet docs, float[] scores) {
  /** How much a name that says nothing else is preferred. */
  private static final float WHOLE_NAME = 0.35f;

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
        if (word.isIn(segment.reader())) {
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

    /**
     * @param within the only documents to look at; null for all
     */
    Tally find(LeafReader reader, @Nullable FixedBitSet within) throws IOException {
      Tally tally = new Tally(reader.maxDoc());
      if (within != null && within.nextSetBit(0) == DocIdSetIterator.NO_MORE_DOCS) {
        return tally;
      }
      for (Part part : parts) {
        float[] best = new float[reader.maxDoc()];
        addWords(reader, within, part, best, tally);
        for (String theme : part.themes()) {
          addTheme(reader, theme, best);
        }
        tally.add(best);
      }
      return tally;
    }

    private static void addWords(
        LeafReader reader, @Nullable FixedBitSet within, Part part, float[] best, Tally tally)
        throws IOException {
      Tally phrase = part.words().size() == 1 ? null : new Tally(reader.maxDoc());
      for (WordTerms word : part.words()) {
        float[] scores = phrase == null ? best : new float[reader.maxDoc()];
        FixedBitSet named = new FixedBitSet(reader.maxDoc());
        word.find(
            reader,
            within,
            (doc, score, inName) -> {
              if (score > scores[doc]) {
                scores[doc] = score;
              }
              if (inName) {
                named.set(doc);
              }
            });
        tally.addNamed(named);
        if (phrase != null) {
          phrase.add(scores);
        }
      }
      if (phrase != null) {
        phrase.copyComplete(part.words().size(), best);
      }
    }

    private static void addTheme(LeafReader reader, String theme, float[] best) throws IOException {
      PostingsEnum docs = reader.postings(new Term(Fields.THEME_CODE, theme), PostingsEnum.NONE);
      if (docs == null) {
        return;
      }
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        best[doc] = Math.max(best[doc], WordTerms.THEME);
      }
    }
  }

  /** Sums of scores and counts of clauses met, by document. */
  static final class Tally {
    private final float[] sums;
    private final byte[] met;
    private final byte[] inName;

    Tally(int size) {
      sums = new float[size];
      met = new byte[size];
      inName = new byte[size];
    }

    void add(float[] scores) {
      for (int doc = 0; doc < scores.length; doc++) {
        if (scores[doc] > 0) {
          sums[doc] += scores[doc];
          met[doc]++;
        }
      }
    }

    void addNamed(FixedBitSet named) {
      for (int doc = named.nextSetBit(0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc =
              doc + 1 < named.length()
                  ? named.nextSetBit(doc + 1)
                  : DocIdSetIterator.NO_MORE_DOCS) {
        inName[doc]++;
      }
    }

    void copyComplete(int count, float[] best) {
      for (int doc = 0; doc < met.length; doc++) {
        if (met[doc] == count) {
          best[doc] = sums[doc] / count;
        }
      }
    }

    /** Whether one of the live documents meets all clauses. */
    boolean isComplete(int clauses, FixedBitSet live) {
      for (int doc = 0; doc < met.length; doc++) {
        if (met[doc] == clauses && live.get(doc)) {
          return true;
        }
      }
      return false;
    }

    TextMatch match(int needed, int clauses, Columns columns) {
      FixedBitSet docs = new FixedBitSet(Math.max(1, met.length));
      for (int doc = 0; doc < met.length; doc++) {
        if (met[doc] >= needed) {
          docs.set(doc);
          float covered = Math.min(1f, inName[doc] / (float) columns.nameWords[doc]);
          sums[doc] = sums[doc] / clauses * (1 + WHOLE_NAME * covered);
        }
      }
      return new TextMatch(docs, sums);
    }
  }
}
