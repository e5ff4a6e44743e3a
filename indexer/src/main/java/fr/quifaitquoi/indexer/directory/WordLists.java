package fr.quifaitquoi.indexer.directory;

import fr.quifaitquoi.indexer.directory.Snapshot.Segment;
import fr.quifaitquoi.indexer.directory.TextAnalysis.Word;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists of documents of the words of one zone of a segment. Each method adds the numbers
 * of the candidates that it finds, and tells whether there was any such word at all. One thread.
 */
final class WordLists {
  private static final int MOST_PREFIX_TERMS = 3_000;
  private static final int MOST_TYPO_TERMS = 300;

  /** From so many documents on it is quicker to look at a word than to read them. */
  private static final int COMMON = 500;

  private final LeafReader reader;
  private final WordTerms.Zone zone;
  private final ZoneWords words;
  private final Candidates candidates;
  private @Nullable TermsEnum all;
  private @Nullable PostingsEnum reused;

  WordLists(Segment segment, WordTerms.Zone zone, Candidates candidates) {
    this.reader = segment.reader();
    this.zone = zone;
    this.words = segment.columns().words(zone);
    this.candidates = candidates;
  }

  WordTerms.Zone zone() {
    return zone;
  }

  private Terms terms() throws IOException {
    return Objects.requireNonNull(reader.terms(zone.field()), "a zone with words has terms");
  }

  private TermsEnum all() throws IOException {
    TermsEnum known = all;
    if (known == null) {
      known = terms().iterator();
      all = known;
    }
    return known;
  }

  private void add(TermsEnum term, FixedBitSet numbers) throws IOException {
    PostingsEnum list = term.postings(reused, PostingsEnum.NONE);
    reused = list;
    candidates.addListed(list, numbers);
  }

  boolean addWord(BytesRef word, FixedBitSet numbers) throws IOException {
    if (!words.has(word)) {
      return false;
    }
    if (all().seekExact(word)) {
      add(all(), numbers);
    }
    return true;
  }

  /** The words that begin so. */
  boolean addLonger(BytesRef beginning, FixedBitSet numbers) throws IOException {
    if (!words.hasBeginning(beginning) || all().seekCeil(beginning) == TermsEnum.SeekStatus.END) {
      return false;
    }
    for (int i = 0; i < MOST_PREFIX_TERMS; i++) {
      if (!StringHelper.startsWith(all().term(), beginning)) {
        break;
      }
      add(all(), numbers);
      if (all().next() == null) {
        break;
      }
    }
    return true;
  }

  /** The words that are so with one typo. */
  boolean addOneTypo(Word word, FixedBitSet numbers) throws IOException {
    List<BytesRef> likely = words.listOneTypo(word.surface());
    BytesRef stem = new BytesRef(word.stem());
    for (BytesRef term : likely.subList(0, Math.min(likely.size(), MOST_TYPO_TERMS))) {
      if (all().seekExact(term)) {
        addUnlessFound(all(), stem, numbers);
      }
    }
    return !likely.isEmpty();
  }

  /** The words that an automaton takes. */
  boolean addLike(CompiledAutomaton automaton, BytesRef stem, FixedBitSet numbers)
      throws IOException {
    if (words.isEmpty()) {
      return false;
    }
    TermsEnum some = automaton.getTermsEnum(terms());
    for (int i = 0; i < MOST_TYPO_TERMS && some.next() != null; i++) {
      addUnlessFound(some, stem, numbers);
    }
    return true;
  }

  /** The documents of a word with the stem are all found by the stem, and better. */
  private void addUnlessFound(TermsEnum term, BytesRef stem, FixedBitSet numbers)
      throws IOException {
    if (term.docFreq() < COMMON || !hasStem(term.term().utf8ToString(), stem.utf8ToString())) {
      add(term, numbers);
    }
  }

  private static boolean hasStem(String term, String stem) {
    return TextAnalysis.listWords(term, 1).stream().anyMatch(w -> w.stem().equals(stem));
  }
}
