package fr.quifaitquoi.api.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.concept.ConceptStore;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.entry.StoredEntry;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.DirectoryIndex;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.entry.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the database, on both databases. */
abstract class IndexHolderContract {
  private static final Geography FRANCE = TestGeography.bundled();

  @TempDir Path folder;
  private final EntryStore store = new EntryStore(database());

  abstract Database database();

  @AfterEach
  void close() {
    store.close();
  }

  private IndexHolder open() {
    ThemeTree themes = new ConceptStore(database()).read().themes();
    return IndexHolder.open(database(), folder.resolve("index"), () -> FRANCE, themes);
  }

  private StoredEntry create(String name) {
    return store.create(Drafts.full(name).draft(), change());
  }

  private static Change change() {
    return new Change(Instant.now(), "equipe", "essai");
  }

  private static long count(DirectoryIndex index, String text) throws IOException {
    SearchRequest all = SearchRequest.ALL;
    return index
        .search(
            new SearchRequest(
                text, all.filters(), all.where(), all.sort(), all.page(), all.facets()))
        .total();
  }

  @Test
  void findsWhatWasJustWrittenWithinASecond() throws Exception {
    try (IndexHolder holder = open()) {
      holder.follow();
      StoredEntry entry = create("Ornithorynque");
      assertThat(comes(holder, "ornithorynque", 1)).isTrue();
      store.save(
          entry.id(), 1, Drafts.full("Ornithorynque").status(Status.ARCHIVED).draft(), change());
      assertThat(comes(holder, "ornithorynque", 0)).isTrue();
    }
  }

  private static boolean comes(IndexHolder holder, String text, long expected) throws Exception {
    long deadline = System.nanoTime() + 1_000_000_000;
    while (System.nanoTime() < deadline) {
      if (count(holder.index(), text) == expected) {
        return true;
      }
      Thread.sleep(5);
    }
    return count(holder.index(), text) == expected;
  }

  @Test
  void readsAtOpeningWhatChangedWhileItWasClosed() throws Exception {
    open().close();
    create("Pangolin");
    try (IndexHolder holder = open()) {
      assertThat(count(holder.index(), "pangolin")).isEqualTo(1);
    }
  }

  @Test
  void isRebuiltWhenItsFilesAreDamagedOrGone() throws Exception {
    create("Axolotl");
    open().close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("write.lock")) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    try (IndexHolder holder = open()) {
      assertThat(count(holder.index(), "axolotl")).isEqualTo(1);
    }
  }

  @Test
  void servesOnWhileItIsRebuiltAndAfterARestart() throws Exception {
    create("Tamanoir");
    try (IndexHolder holder = open()) {
      DirectoryIndex before = holder.index();
      holder.rebuild();
      assertThat(holder.index()).isNotSameAs(before);
      assertThat(count(before, "tamanoir")).isEqualTo(1);
      assertThat(count(holder.index(), "tamanoir")).isEqualTo(1);
      create("Tamanoir bis");
      holder.catchUp();
      assertThat(count(holder.index(), "tamanoir")).isEqualTo(2);
    }
    try (IndexHolder holder = open()) {
      assertThat(count(holder.index(), "tamanoir")).isEqualTo(2);
    }
  }

  @Test
  void missesNothingWhenManyWriteAtOnce() throws Exception {
    try (IndexHolder holder = open();
        ExecutorService writers = Executors.newFixedThreadPool(4)) {
      holder.follow();
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        work.add(() -> create("Quokka").id());
      }
      for (Future<String> written : writers.invokeAll(work)) {
        assertThat(written.get()).hasSize(10);
      }
      holder.catchUp();
      assertThat(count(holder.index(), "quokka")).isEqualTo(40);
    }
  }

  @Test
  void keepsTheLastChangeOfEachEntryWhenTheLogIsShortened() {
    StoredEntry entry = create("Narval");
    store.save(entry.id(), 1, Drafts.full("Narval bis").draft(), change());
    ChangeReader changes = new ChangeReader(database());
    long last = changes.lastSequence();
    assertThat(changes.compact()).isPositive();
    assertThat(changes.lastSequence()).isEqualTo(last);
    assertThat(changes.readAfter(0).entryIds()).contains(entry.id());
    assertThat(changes.compact()).isZero();
  }
}
