package fr.quifaitquoi.indexer.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Real queries over the real directories: {@code relevance.csv} says what must be among the first.
 * The first columns are the text, a territory or none, and how many first cards are looked at; then
 * the beginning of the expected card's name and its commune.
 */
class RelevanceTest {
  @TempDir static Path folder;

  private static @Nullable DirectoryIndex index;

  @BeforeAll
  static void fill() throws IOException {
    List<EntryDocument> entries =
        RealDirectories.load(SharedData.path("directories"), TestDirectory.FRANCE);
    index =
        DirectoryIndex.open(
            Files.createDirectory(folder.resolve("index")),
            () -> TestDirectory.FRANCE,
            RealDirectories.themes());
    index.apply(entries, List.of(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    if (index != null) {
      index.close();
    }
  }

  @ParameterizedTest(name = "{0} | {1} → {3} ({4})")
  @CsvFileSource(resources = "relevance.csv", numLinesToSkip = 1, delimiter = '|')
  void findsAmongTheFirst(
      String text, @Nullable String territory, int first, String name, @Nullable String commune)
      throws IOException {
    Requests request = Requests.text(text).page(first, null);
    if (territory != null) {
      request = request.in(territory);
    }
    List<String> found = new ArrayList<>();
    for (SearchResult.Hit hit : Objects.requireNonNull(index).search(request.request()).hits()) {
      SearchResult.Named where = hit.placement().commune();
      found.add(
          hit.document().entry().identity().name() + " @ " + (where == null ? "" : where.name()));
    }
    String wanted = commune == null ? "" : " @ " + commune;
    assertThat(found)
        .as("the first %d cards", first)
        .anyMatch(card -> card.startsWith(name) && card.endsWith(wanted));
  }
}
