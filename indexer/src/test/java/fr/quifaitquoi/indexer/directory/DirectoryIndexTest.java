package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, and what becomes of damaged files. */
class DirectoryIndexTest {
  @TempDir Path folder;

  private DirectoryIndex open() throws IOException {
    return DirectoryIndex.open(folder, () -> TestDirectory.FRANCE, TestDirectory.THEMES);
  }

  private void fill() throws IOException {
    try (DirectoryIndex index = open()) {
      index.apply(
          Stream.of("a", "b", "c").map(id -> entry(id, "Nom " + id).build()).toList(),
          List.of(),
          42);
    }
  }

  @Test
  void isEmptyAndWithoutSequenceAtFirst() throws IOException {
    try (DirectoryIndex index = open()) {
      assertThat(index.findSequence()).isEmpty();
      assertThat(index.search(SearchRequest.ALL).total()).isZero();
    }
  }

  @Test
  void keepsEntriesAndSequenceOverAReopening() throws IOException {
    fill();
    try (DirectoryIndex index = open()) {
      assertThat(index.findSequence()).hasValue(42);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(3);
      assertThat(index.search(SearchRequest.ALL).sequence()).isEqualTo(42);
    }
  }

  @Test
  void answersWithTheEntryAsItWasIndexed() throws IOException {
    EntryDocument document =
        entry("a", "Nom")
            .summary("Résumé")
            .description("Deux\n\nparagraphes")
            .theme("velo")
            .at(commune("37132"))
            .covers("region:24")
            .phone("02 47 00 00 01")
            .link(LinkRole.ORGANISES, "La fête")
            .dates("2018", "2021-06")
            .verifiedOn("2026-03-12")
            .build();
    try (DirectoryIndex index = open()) {
      index.apply(List.of(document), List.of(), 1);
      SearchResult.Hit hit = index.search(SearchRequest.ALL).hits().getFirst();
      assertThat(hit.document()).isEqualTo(document);
      assertThat(hit.placement().commune()).isEqualTo(new SearchResult.Named("37132", "Loches"));
      assertThat(hit.placement().departement())
          .isEqualTo(new SearchResult.Named("37", "Indre-et-Loire"));
    }
  }

  @Test
  void appliesTheSameChangeTwiceAsOnce() throws IOException {
    fill();
    fill();
    try (DirectoryIndex index = open()) {
      index.apply(List.of(), List.of("a", "inconnu"), 43);
      index.apply(List.of(), List.of("a", "inconnu"), 43);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(2);
      assertThat(index.findSequence()).hasValue(43);
    }
  }

  @Test
  void appliesUpdatesInTheirOrderAndTogether() throws IOException {
    fill();
    try (DirectoryIndex index = open()) {
      index.apply(
          List.of(
              new IndexUpdate(
                  List.of(entry("a", "Autre nom").build(), entry("d", "D").build()),
                  List.of("b"),
                  43),
              new IndexUpdate(List.of(entry("b", "B").build()), List.of("c", "d"), 44)));
      assertThat(index.search(SearchRequest.ALL).hits())
          .extracting(hit -> hit.document().entry().identity().name())
          .containsExactlyInAnyOrder("Autre nom", "B");
      assertThat(index.findSequence()).hasValue(44);
    }
  }

  @Test
  void keepsWhatWasThereWhenALaterUpdateFails() throws IOException {
    fill();
    IndexUpdate fine = new IndexUpdate(List.of(entry("d", "D").build()), List.of("a"), 43);
    EntryDocument secret = entry("s", "S").visibility(Visibility.TEAM).build();
    try (DirectoryIndex index = open()) {
      assertThatThrownBy(
              () -> index.apply(List.of(fine, new IndexUpdate(List.of(secret), List.of(), 44))))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(3);
      assertThat(index.findSequence()).hasValue(42);
      index.apply(List.of(fine));
      assertThat(index.findSequence()).hasValue(43);
    }
  }

  @Test
  void isEmptyAgainOnceCleared() throws IOException {
    fill();
    try (DirectoryIndex index = open()) {
      index.clear();
      assertThat(index.findSequence()).isEmpty();
      assertThat(index.search(SearchRequest.ALL).total()).isZero();
    }
  }

  @Test
  void rebuildsInOneGo() throws IOException {
    fill();
    try (DirectoryIndex index = open()) {
      index.rebuild(
          List.of(List.of(entry("x", "X").build()), List.of(entry("y", "Y").build())), 50);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(2);
      assertThat(index.findSequence()).hasValue(50);
    }
  }

  @Test
  void keepsWhatWasThereWhenARebuildFails() throws IOException {
    fill();
    try (DirectoryIndex index = open()) {
      EntryDocument secret = entry("s", "S").visibility(Visibility.TEAM).build();
      assertThatThrownBy(() -> index.rebuild(List.of(List.of(secret)), 50))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(3);
      index.apply(List.of(entry("d", "D").build()), List.of(), 51);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(4);
    }
  }

  @Test
  void refusesWhateverIsNotPublic() throws IOException {
    try (DirectoryIndex index = open()) {
      for (EntryBuilder secret :
          List.of(
              entry("a", "A").visibility(Visibility.COALITION),
              entry("a", "A").status(Status.PROPOSED),
              entry("a", "A").contact("06 00 00 00 00", Visibility.TEAM),
              entry("a", "A").held("mot de passe : 1234"))) {
        EntryDocument document = secret.build();
        EntryDocument fine = entry("b", "B").build();
        assertThatThrownBy(() -> index.apply(List.of(fine, document), List.of(), 1))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageNotContaining("06 00")
            .hasMessageNotContaining("1234");
        assertThat(index.search(SearchRequest.ALL).total()).isZero();
        assertThat(index.findSequence()).isEmpty();
      }
    }
  }

  @Test
  void opensEmptyWhenTheIndexIsOfAnotherVersion() throws IOException {
    fill();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(
          IndexFolder.describe(DirectoryIndex.INDEX_VERSION + 1, OptionalLong.of(42)).entrySet());
      writer.commit();
    }
    assertOpensEmpty(folder);
  }

  @Test
  void saysThatTheFolderIsInUse() throws IOException {
    try (DirectoryIndex index = open()) {
      assertThat(index.findSequence()).isEmpty();
      assertThatThrownBy(this::open)
          .isInstanceOf(IndexInUseException.class)
          .hasMessageContaining("déjà ouvert");
    }
  }

  @Test
  void opensEmptyWhenAnyFileIsMissingTruncatedOrGarbled() throws IOException {
    List<Function<byte[], byte[]>> damages =
        List.of(
            bytes -> new byte[0],
            bytes -> Arrays.copyOf(bytes, bytes.length / 2),
            DirectoryIndexTest::garble);
    fill();
    int files = list().size();
    for (int damaged = 0; damaged < files; damaged++) {
      for (Function<byte[], byte[]> damage : damages) {
        Path file = list().get(damaged % list().size());
        Files.write(file, damage.apply(Files.readAllBytes(file)));
        assertOpensEmpty(file);
        fill();
      }
      Path file = list().get(damaged % list().size());
      Files.delete(file);
      assertOpensEmpty(file);
      fill();
    }
  }

  @Test
  void opensWhatItHeldWhateverIsInTheLockFile() throws IOException {
    fill();
    Files.write(folder.resolve(IndexWriter.WRITE_LOCK_NAME), new byte[] {1, 2, 3});
    try (DirectoryIndex index = open()) {
      assertThat(index.findSequence()).hasValue(42);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(3);
    }
  }

  @Test
  void indexesManyEntriesAtOnceEachOnlyOnce() throws IOException {
    List<EntryDocument> many =
        IntStream.range(0, 1000).mapToObj(i -> entry("e" + i, "Nom " + i).build()).toList();
    try (DirectoryIndex index = open()) {
      index.apply(many, List.of(), 1);
      index.apply(many, List.of("e0"), 2);
      assertThat(index.search(SearchRequest.ALL).total()).isEqualTo(999);
    }
  }

  private static byte[] garble(byte[] bytes) {
    byte[] garbled = bytes.clone();
    for (int i = bytes.length / 3; i < bytes.length; i += 7) {
      garbled[i] ^= 0x5A;
    }
    return garbled;
  }

  private List<Path> list() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.getFileName().toString().equals("write.lock")).sorted().toList();
    }
  }

  private void assertOpensEmpty(Path damaged) throws IOException {
    try (DirectoryIndex index = open()) {
      assertThat(index.findSequence()).as(damaged.toString()).isEqualTo(OptionalLong.empty());
      assertThat(index.search(SearchRequest.ALL).total()).isZero();
    }
  }
}
