package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.entry.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that are made ready apart from the index. */
class PreparedEntriesTest {
  @TempDir Path folder;
  private Path apart;
  private DirectoryIndex index;

  @BeforeEach
  void open() throws IOException {
    apart = folder.resolve("apart");
    index =
        DirectoryIndex.open(
            folder.resolve("index"), () -> TestDirectory.FRANCE, TestDirectory.THEMES);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private List<String> names() throws IOException {
    return index.search(SearchRequest.ALL).hits().stream()
        .map(hit -> hit.document().entry().identity().name())
        .toList();
  }

  @Test
  void areNotFoundUntilTheyAreTakenOver() throws IOException {
    try (PreparedEntries prepared = index.prepare(apart)) {
      prepared.add(List.of(entry("a", "A").build(), entry("b", "B").build()));
      prepared.finish();
      assertThat(names()).isEmpty();
      index.apply(List.of(new IndexUpdate(List.of(), List.of("a", "b"), prepared, 42)));
    }
    assertThat(names()).containsExactlyInAnyOrder("A", "B");
    assertThat(index.findSequence()).hasValue(42);
    assertThat(apart).doesNotExist();
  }

  @Test
  void takeThePlaceOfEntriesOfTheirIdsAndGiveWayToLaterOnes() throws IOException {
    index.apply(List.of(entry("a", "Ancien").build(), entry("c", "C").build()), List.of(), 41);
    try (PreparedEntries prepared = index.prepare(apart)) {
      prepared.add(List.of(entry("a", "A").build(), entry("b", "B").build()));
      prepared.finish();
      index.apply(
          List.of(
              new IndexUpdate(List.of(), List.of("a", "b"), prepared, 42),
              new IndexUpdate(List.of(entry("b", "B bis").build()), List.of(), 43)));
    }
    assertThat(names()).containsExactlyInAnyOrder("A", "B bis", "C");
  }

  @Test
  void leaveNothingBehindWhenTheyAreGivenUp() throws IOException {
    try (PreparedEntries prepared = index.prepare(apart)) {
      prepared.add(List.of(entry("a", "A").build()));
    }
    assertThat(apart).doesNotExist();
    assertThat(names()).isEmpty();
  }

  @Test
  void holdNothingPrivate() throws IOException {
    EntryDocument secret = entry("s", "S").visibility(Visibility.TEAM).build();
    try (PreparedEntries prepared = index.prepare(apart)) {
      assertThatThrownBy(() -> prepared.add(List.of(entry("a", "A").build(), secret)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Files.exists(apart)).isFalse();
  }
}
