package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is typed is only ever looked for. */
class HostileTextTest {
  private static final TestDirectory DIRECTORY = fill();

  private static TestDirectory fill() {
    try {
      return TestDirectory.of(
          entry("a", "Médiathèque").at(commune("37261")),
          entry("b", "Maison de l’eau").description("NOT AND OR (title:x)^4 ~ *"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void close() throws IOException {
    DIRECTORY.close();
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(300),
        Arbitraries.strings()
            .withChars("()[]{}^~*?:\\/\"'’+-&|! \u0000\ud83d\udc00")
            .ofMaxLength(60),
        Arbitraries.of(
                "AND", "OR NOT", "*:*", "name:[* TO *]", "a~9999999", "\\", "((((", "\"", "/.*/")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join(" ", parts)),
        Arbitraries.of("a", "é", "médiathèque ", "l’", "\u0301").map(s -> s.repeat(5_000)));
  }

  @Property(tries = 1_500)
  void neverFails(@ForAll("texts") String text) throws IOException {
    SearchResult result = DIRECTORY.search(Requests.text(text));
    assertThat(result.total()).isBetween(0L, 2L);
    assertThat(result.hits()).hasSize((int) result.total());
    assertThat(DIRECTORY.index().suggest(text, 5)).hasSizeLessThanOrEqualTo(5);
  }
}
