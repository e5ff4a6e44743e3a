package fr.quifaitquoi.indexer.geocoding.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.geocoding.text.StreetWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** "Written to a temporary folder and swapped while the service runs; damage is detected." */
@Timeout(120)
class IndexOnDiskTest {
  @TempDir Path data;

  @BeforeEach
  void index() throws Exception {
    install("Rue Nationale");
    TestIndexes.install(
        new BanFile()
            .in("41018", "Blois", "41000")
            .street("Rue Denis Papin", 1.33, 47.586, "1")
            .write(data.resolve("41.csv")),
        data);
  }

  @Test
  void aTruncatedIndexIsToldAndTheOthersServe() throws Exception {
    Path file = largestFile();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 10));

    assertUnusable("abîmé ou incomplet");
  }

  @Test
  void aByteThatChangedIsToldAndTheOthersServe() throws Exception {
    Path file = largestFile();
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);

    assertUnusable("abîmé ou incomplet");
  }

  @Test
  void aMissingFileIsToldAndTheOthersServe() throws Exception {
    Files.delete(largestFile());

    assertUnusable("abîmé ou incomplet");
  }

  @Test
  void anIndexOfAnotherVersionIsToldAndTheOthersServe() throws Exception {
    try (FSDirectory directory = FSDirectory.open(folder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("format", "0.1").entrySet());
      writer.commit();
    }

    assertUnusable("autre version de Qui fait quoi (format 0.1");
  }

  @Test
  void aNewIndexMendsADamagedOneWhileOthersServe() throws Exception {
    Files.delete(largestFile());
    try (AddressIndexes indexes = AddressIndexes.open(AddressFolder.of(data))) {
      install("Rue Neuve");
      indexes.reload();

      assertThat(indexes.problems()).isEmpty();
      assertThat(indexes.find(rue("37261")).getFirst().street().name()).isEqualTo("Rue Neuve");
    }
  }

  @Test
  void withoutAnyAddressesThereAreNoAnswers() throws Exception {
    try (AddressIndexes none = AddressIndexes.open(AddressFolder.of(data.resolve("rien")))) {
      assertThat(none.isEmpty()).isTrue();
      assertThat(none.find(rue("37261"))).isEmpty();
    }
    assertThat(data.resolve("rien")).doesNotExist();
  }

  @Test
  void aWorkThatWasKilledLeavesNothingInService() throws Exception {
    AddressFolder folder = AddressFolder.of(data);
    Files.createDirectories(folder.work().resolve("37.index"));
    Files.writeString(folder.work().resolve("37.lignes"), "x");

    try (AddressIndexes indexes = AddressIndexes.open(folder);
        AddressFolder.Held held = folder.tryLock().orElseThrow()) {
      assertThat(held.channel().isOpen()).isTrue();
      assertThat(indexes.list()).hasSize(2);
      assertThat(folder.work()).doesNotExist();
    }
  }

  @Test
  void answersGoOnWhileIndexesAreReplaced() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (AddressIndexes indexes = AddressIndexes.open(AddressFolder.of(data));
        ExecutorService askers = Executors.newFixedThreadPool(3)) {
      List<Future<Long>> answers =
          List.of(
              askers.submit(() -> ask(indexes, done)),
              askers.submit(() -> ask(indexes, done)),
              askers.submit(() -> ask(indexes, done)));
      for (int round = 0; round < 15; round++) {
        install("Rue " + round);
        indexes.reload();
      }
      done.set(true);
      for (Future<Long> answer : answers) {
        assertThat(answer.get()).isPositive();
      }
    }
    try (var left = Files.list(folder().getParent())) {
      assertThat(left).as("the former ones are deleted").hasSize(1);
    }
  }

  /** Each question must be answered, by the one index or the other. */
  private static long ask(AddressIndexes indexes, AtomicBoolean done) {
    long asked = 0;
    while (!done.get()) {
      List<FoundStreet> found = indexes.find(rue("37261"));
      assertThat(found).hasSize(1);
      assertThat(found.getFirst().street().numbers().count()).isEqualTo(2);
      asked++;
    }
    return asked;
  }

  private void assertUnusable(String why) throws IOException {
    try (AddressIndexes indexes = AddressIndexes.open(AddressFolder.of(data))) {
      assertThat(indexes.problems())
          .singleElement()
          .asString()
          .contains(why)
          .contains("geodata sync --addresses 37");
      assertThat(indexes.list()).extracting(IndexDescription::departement).containsExactly("41");
      assertThat(indexes.find(rue("41018"))).hasSize(1);
      assertThat(indexes.find(rue("37261"))).isEmpty();
    }
    Path folder = folder();
    assertThatThrownBy(() -> DepartementIndex.open(folder))
        .isInstanceOf(AddressIndexException.class);
  }

  private void install(String street) throws Exception {
    TestIndexes.install(
        new BanFile()
            .in("37261", "Tours", "37000")
            .street(street, 0.684, 47.39, "1", "2")
            .write(data.resolve("37.csv")),
        data);
  }

  private Path folder() throws IOException {
    return AddressFolder.of(data).findCurrentOf("37").orElseThrow();
  }

  private Path largestFile() throws IOException {
    try (var files = Files.list(folder())) {
      return files
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  private static StreetQuery rue(String commune) {
    return new StreetQuery(
        StreetWords.list("rue"), false, Set.of(commune), Set.of(), null, false, 10);
  }
}
