package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a segment that have a word, and how well: as written before its stem,
 * before a longer word that it begins, before one or two typos; in the name before labels and
 * place, before the text. Scores depend on nothing but the word and the document, so that they stay
 * the same while other documents come and go. Made once per word and search.
 */
final class WordTerms {
  private static final int MOST_PREFIX_TERMS = 3_000;
  private static final int MOST_TYPO_TERMS = 300;
  private static final int ONE_TYPO_LETTERS = 5;
  private static final int TWO_TYPOS_LETTERS = 9;
  private static final int SHORT_BEGINNING = 2;

  /** From so many documents on it is quicker to look at a term than to read them. */
  private static final int COMMON = 500;

  private static final float STEM = 0.95f;
  private static final float LONGER = 0.45f;
  private static final float ONE_TYPO = 0.2f;
  private static final float TWO_TYPOS = 0.1f;

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
  }

  /** Takes note of documents that have the word. */
  interface Sink {
    void accept(int doc, float score, boolean inName);
  }

  private final Word word;
  private final boolean unfinished;
  private final @Nullable CompiledAutomaton oneTypo;
  private @Nullable CompiledAutomaton twoTypos;

  private final Set<Zone> zones;
  private final boolean couldHaveTwoTypos;

  /**
   * @param unfinished whether the word may be the beginning of a longer one
   * @param zones where to look
   */
  WordTerms(Word word, boolean unfinished, Set<Zone> zones) {
    this.zones = zones;
    this.word = word;
    this.unfinished = unfinished;
    String surface = word.surface();
    boolean forgiving =
        surface.length() >= ONE_TYPO_LETTERS && surface.chars().noneMatch(Character::isDigit);
    oneTypo = forgiving ? FuzzyQuery.getFuzzyAutomaton(surface, 1, 0, true) : null;
    couldHaveTwoTypos = forgiving && surface.length() >= TWO_TYPOS_LETTERS;
  }

  /** Whether the word is long enough to be forgiven two typos. */
  boolean couldHaveTwoTypos() {
    return couldHaveTwoTypos;
  }

  /**
   * From now on finds words with two typos too; the first letter must be right, else it is slow.
   */
  void allowTwoTypos() {
    twoTypos = FuzzyQuery.getFuzzyAutomaton(word.surface(), 2, 1, true);
  }

  /** Whether a segment has the word, or one that it begins, or one a typo away. */
  boolean isIn(LeafReader reader) throws IOException {
    for (Zone zone : zones) {
      Terms terms = reader.terms(zone.field);
      if (terms != null && isIn(terms)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(Terms terms) throws IOException {
    TermsEnum all = terms.iterator();
    BytesRef surface = new BytesRef(word.surface());
    if (unfinished
        ? all.seekCeil(surface) != TermsEnum.SeekStatus.END
            && StringHelper.startsWith(all.term(), surface)
        : all.seekExact(surface)) {
      return true;
    }
    return all.seekExact(new BytesRef(word.stem()))
        || (oneTypo != null && oneTypo.getTermsEnum(terms).next() != null);
  }

  /**
   * @param within the only documents to look at; null for all
   */
  void find(LeafReader reader, @Nullable FixedBitSet within, Sink sink) throws IOException {
    for (Zone zone : zones) {
      Terms terms = reader.terms(zone.field);
      if (terms != null) {
        find(terms, zone, within, sink);
      }
    }
    if (unfinished
        && word.surface().length() <= SHORT_BEGINNING
        && zones.size() == Zone.values().length) {
      findShortBeginning(reader, within, sink);
    }
  }

  private void find(Terms terms, Zone zone, @Nullable FixedBitSet within, Sink sink)
      throws IOException {
    Emitter emitter = new Emitter(word.stem(), zone == Zone.NAME, within, sink);
    TermsEnum all = terms.iterator();
    if (twoTypos != null) {
      emitter.emitAll(twoTypos.getTermsEnum(terms), zone.worth * TWO_TYPOS);
    }
    if (oneTypo != null) {
      emitter.emitAll(oneTypo.getTermsEnum(terms), zone.worth * ONE_TYPO);
    }
    if (unfinished && (zone == Zone.NAME || word.surface().length() > SHORT_BEGINNING)) {
      emitBeginning(all, emitter, zone.worth * LONGER);
    }
    if (!word.stem().equals(word.surface()) && all.seekExact(new BytesRef(word.stem()))) {
      emitter.emit(all, zone.worth * STEM);
    }
    if (all.seekExact(new BytesRef(word.surface()))) {
      emitter.emit(all, zone.worth);
    }
  }

  private void emitBeginning(TermsEnum all, Emitter emitter, float score) throws IOException {
    BytesRef beginning = new BytesRef(word.surface());
    if (all.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (int i = 0; i < MOST_PREFIX_TERMS; i++) {
      if (!StringHelper.startsWith(all.term(), beginning)) {
        return;
      }
      emitter.emit(all, score);
      if (all.next() == null) {
        return;
      }
    }
  }

  private void findShortBeginning(LeafReader reader, @Nullable FixedBitSet within, Sink sink)
      throws IOException {
    Terms terms = reader.terms(Fields.BEGINNING);
    if (terms != null) {
      TermsEnum all = terms.iterator();
      if (all.seekExact(new BytesRef(word.surface()))) {
        new Emitter(word.stem(), false, within, sink).emit(all, Zone.PLACE.worth * LONGER);
      }
    }
  }

  /** Reads the documents of terms into a sink. */
  private static final class Emitter {
    private final String stem;
    private final boolean inName;
    private final @Nullable FixedBitSet within;
    private final Sink sink;
    private @Nullable PostingsEnum reused;

    Emitter(String stem, boolean inName, @Nullable FixedBitSet within, Sink sink) {
      this.within = within;
      this.stem = stem;
      this.inName = inName;
      this.sink = sink;
    }

    void emitAll(TermsEnum terms, float score) throws IOException {
      for (int i = 0; i < MOST_TYPO_TERMS && terms.next() != null; i++) {
        if (terms.docFreq() < COMMON || !hasStem(terms.term().utf8ToString())) {
          emit(terms, score);
        }
      }
    }

    /** The documents of a word with the stem are all found by the stem, and better. */
    private boolean hasStem(String term) {
      return TextAnalysis.listWords(term, 1).stream().anyMatch(w -> w.stem().equals(stem));
    }

    void emit(TermsEnum term, float score) throws IOException {
      PostingsEnum docs = term.postings(reused, PostingsEnum.NONE);
      reused = docs;
      if (within != null) {
        emitWithin(docs, within, score);
        return;
      }
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        sink.accept(doc, score, inName);
      }
    }

    private void emitWithin(PostingsEnum docs, FixedBitSet some, float score) throws IOException {
      int wanted = Bitsets.next(some, 0);
      while (wanted != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = docs.docID() < wanted ? docs.advance(wanted) : docs.docID();
        if (doc == DocIdSetIterator.NO_MORE_DOCS) {
          return;
        }
        if (doc == wanted) {
          sink.accept(doc, score, inName);
          wanted = Bitsets.next(some, doc + 1);
        } else {
          wanted = Bitsets.next(some, doc);
        }
      }
    }
  }
}
