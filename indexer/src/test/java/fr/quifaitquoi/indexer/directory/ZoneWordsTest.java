package fr.quifaitquoi.indexer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The words in memory say the same as the index. */
class ZoneWordsTest {
  private static final String FIELD = "f";

  private interface Check {
    void on(ZoneWords words, Terms terms) throws IOException;
  }

  private static void with(Collection<String> words, Check check) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document document = new Document();
        words.forEach(word -> document.add(new StringField(FIELD, word, Field.Store.NO)));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        var leaf = reader.leaves().getFirst().reader();
        check.on(ZoneWords.load(leaf, FIELD), leaf.terms(FIELD));
      }
    }
  }

  private static List<String> oneTypo(ZoneWords words, String word) {
    return words.listOneTypo(word).stream().map(BytesRef::utf8ToString).toList();
  }

  private static List<String> oneTypo(Terms terms, String word) throws IOException {
    List<String> found = new ArrayList<>();
    TermsEnum some = FuzzyQuery.getFuzzyAutomaton(word, 1, 0, true).getTermsEnum(terms);
    while (some.next() != null) {
      found.add(some.term().utf8ToString());
    }
    return found;
  }

  /** Few letters, so that words are often near one another; also some that take several bytes. */
  @Provide
  Arbitrary<Set<String>> vocabularies() {
    return Arbitraries.of("a", "b", "c", "é", "ж", "😀", "7")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(letters -> String.join("", letters))
        .set()
        .ofMinSize(1)
        .ofMaxSize(150);
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.strings().withChars("abc").ofMinLength(5).ofMaxLength(8);
  }

  @Property(tries = 150)
  void findsTheSameTyposAsTheAutomaton(
      @ForAll("vocabularies") Set<String> vocabulary, @ForAll("typed") String word)
      throws IOException {
    Set<String> near = new TreeSet<>(vocabulary);
    near.add(word);
    near.add(word.charAt(1) + word.substring(0, 1) + word.substring(2));
    for (int i = 0; i <= word.length(); i++) {
      near.add(word.substring(0, i) + "ж" + word.substring(i));
      near.add(word.substring(0, i) + "c" + word.substring(i));
      near.add(word.substring(0, i) + word.substring(Math.min(word.length(), i + 1)));
      if (i > 0 && i < word.length()) {
        String swapped = "" + word.charAt(i) + word.charAt(i - 1);
        near.add(word.substring(0, i - 1) + swapped + word.substring(i + 1));
      }
    }
    with(near, (words, terms) -> assertThat(oneTypo(words, word)).isEqualTo(oneTypo(terms, word)));
  }

  @Example
  void knowsWordsAndBeginnings() throws IOException {
    with(
        List.of("velo", "velos", "éole"),
        (words, terms) -> {
          assertThat(words.has(new BytesRef("velo"))).isTrue();
          assertThat(words.has(new BytesRef("vel"))).isFalse();
          assertThat(words.has(new BytesRef("zzz"))).isFalse();
          assertThat(words.hasBeginning(new BytesRef("vel"))).isTrue();
          assertThat(words.hasBeginning(new BytesRef("éo"))).isTrue();
          assertThat(words.hasBeginning(new BytesRef("velu"))).isFalse();
          assertThat(words.isEmpty()).isFalse();
        });
  }

  @Example
  void isEmptyWithoutTheField() throws IOException {
    with(
        List.of(),
        (words, terms) -> {
          assertThat(words.isEmpty()).isTrue();
          assertThat(words.listOneTypo("velos")).isEmpty();
          assertThat(words.hasBeginning(new BytesRef("v".getBytes(StandardCharsets.UTF_8))))
              .isFalse();
        });
  }
}
