package fr.quifaitquoi.indexer.geocoding.address;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The words of an index, looked up for one question. Not thread-safe. */
final class Dictionary {
  /** More completions than that are looked up in the documents instead. */
  static final int MOST_COMPLETIONS = 64;

  private static final int MOST_NEAR_WORDS = 50;

  private final Terms terms;
  private final TermsEnum cursor;
  private final int documents;
  private final NearAutomata near;
  private @Nullable PostingsEnum postings;

  Dictionary(LeafReader leaf, NearAutomata near) throws IOException {
    terms = leaf.terms(IndexFormat.WORDS);
    cursor = terms.iterator();
    documents = leaf.maxDoc();
    this.near = near;
  }

  /**
   * A word of the index.
   *
   * @param state where its documents are
   * @param frequency how many documents have it
   * @param quality how well it is what was asked, 0 to 1
   */
  record Word(BytesRef text, TermState state, int frequency, float quality) {}

  /** The word itself, if the index has it. */
  List<Word> find(String text) throws IOException {
    BytesRef bytes = new BytesRef(text);
    return cursor.seekExact(bytes) ? List.of(here(bytes, cursor, 1)) : List.of();
  }

  /** Words that begin so, in order: at most one more than {@link #MOST_COMPLETIONS}. */
  List<Word> complete(String beginning, float quality) throws IOException {
    BytesRef prefix = new BytesRef(beginning);
    List<Word> found = new ArrayList<>();
    TermsEnum.SeekStatus status = cursor.seekCeil(prefix);
    BytesRef term = status == TermsEnum.SeekStatus.END ? null : cursor.term();
    while (term != null
        && StringHelper.startsWith(term, prefix)
        && found.size() <= MOST_COMPLETIONS) {
      boolean whole = term.length == prefix.length;
      found.add(here(BytesRef.deepCopyOf(term), cursor, whole ? 1 : quality));
      term = cursor.next();
    }
    return found;
  }

  /**
   * Words that differ by one edit or, when there are none and the word is long, by two; a swap of
   * neighbours is one. None for short words and for numbers.
   *
   * @param unfinished whether words that go on after it count too
   */
  List<Word> findNear(String text, boolean unfinished) throws IOException {
    List<Word> found = List.of();
    for (int edits = 1; edits <= NearWord.mostEdits(text) && found.isEmpty(); edits++) {
      found = findNear(text, edits, unfinished);
    }
    return found;
  }

  /** How well a word with so many edits is the word. */
  static float qualityAfter(int edits) {
    return edits == 1 ? 0.8f : 0.65f;
  }

  private List<Word> findNear(String text, int edits, boolean unfinished) throws IOException {
    TermsEnum found = near.get(text, edits, unfinished).getTermsEnum(terms);
    List<Word> words = new ArrayList<>();
    for (BytesRef term = found.next();
        term != null && words.size() < MOST_NEAR_WORDS;
        term = found.next()) {
      words.add(here(BytesRef.deepCopyOf(term), found, qualityAfter(edits)));
    }
    return words;
  }

  private static Word here(BytesRef text, TermsEnum at, float quality) throws IOException {
    return new Word(text, at.termState(), at.docFreq(), quality);
  }

  /** Its documents; valid until the next call. */
  PostingsEnum documentsOf(Word word) throws IOException {
    cursor.seekExact(word.text(), word.state());
    postings = cursor.postings(postings, PostingsEnum.NONE);
    return postings;
  }

  /** The more telling, the greater. */
  float weightOf(Word word) {
    return IndexFormat.weightOf(word.frequency(), documents);
  }

  /** The weight of what some words are taken for together. */
  float weightOf(List<Word> words) {
    return IndexFormat.weightOf(words.stream().mapToInt(Word::frequency).sum(), documents);
  }
}
