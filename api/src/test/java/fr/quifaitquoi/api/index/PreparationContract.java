package fr.quifaitquoi.api.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.concept.ConceptStore;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.entry.Change;
import fr.quifaitquoi.api.entry.Drafts;
import fr.quifaitquoi.api.entry.EntryBatchWriter;
import fr.quifaitquoi.api.entry.EntryStore;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.geodata.Geography;
import fr.quifaitquoi.geodata.TestGeography;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.ThemeTree;
import fr.quifaitquoi.indexer.entry.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import makes ready for the index before it is committed, on both databases. */
abstract class PreparationContract {
  private static final int ROWS = 30;

  @TempDir Path folder;
  private final EntryStore store = new EntryStore(database());
  private final AtomicReference<Geography> geography =
      new AtomicReference<>(TestGeography.bundled());
  private IndexHolder holder;

  abstract Database database();

  @BeforeEach
  void open() {
    ThemeTree themes = new ConceptStore(database()).read().themes();
    holder = IndexHolder.open(database(), folder.resolve("index"), geography::get, themes);
  }

  @AfterEach
  void close() throws IOException {
    holder.close();
    store.close();
    assertThat(preparations()).isEmpty();
  }

  private List<Path> preparations() throws IOException {
    Path folders = folder.resolve("index/preparations");
    if (!Files.exists(folders)) {
      return List.of();
    }
    try (Stream<Path> left = Files.list(folders)) {
      return left.toList();
    }
  }

  private long count(String text) throws IOException {
    SearchRequest all = SearchRequest.ALL;
    return holder
        .index()
        .search(
            new SearchRequest(
                text, all.filters(), all.where(), all.sort(), all.page(), all.facets()))
        .total();
  }

  private EntryBatchWriter begin(Preparation preparation) {
    SourceProfile profile = SourceProfile.of("essai-" + UUID.randomUUID(), "Essai", "inconnue");
    return EntryBatchWriter.begin(database(), profile, "import:essai", preparation);
  }

  private static String write(EntryBatchWriter writer, String name) {
    return writer
        .write(IntStream.range(0, ROWS).mapToObj(i -> Drafts.full(name).row("cle " + i)).toList())
        .getFirst()
        .entryId();
  }

  private static Change change() {
    return new Change(Instant.now(), "equipe", "essai");
  }

  @Test
  void isTakenAsItIsOnceTheImportIsCommitted() throws Exception {
    try (Preparation preparation = holder.prepare();
        EntryBatchWriter writer = begin(preparation)) {
      write(writer, "Casoar");
      holder.catchUp();
      assertThat(count("casoar")).isZero();
      writer.commit(0, null);
      Preparations waiting = new Preparations();
      waiting.add(preparation);
      assertThat(next(waiting)).isTrue();
    }
    holder.catchUp();
    assertThat(count("casoar")).isEqualTo(ROWS);
    assertThat(preparations()).isEmpty();
  }

  /** Whether the next update of the index is one that is ready. */
  private boolean next(Preparations waiting) {
    return new ChangedEntries(
                new ChangeReader(database()),
                new EntryDocuments(database()),
                waiting,
                holder.index())
            .findNext()
            .orElseThrow()
            .prepared()
        != null;
  }

  @Test
  void comesToNothingWhenTheImportIsUndone() throws Exception {
    try (Preparation preparation = holder.prepare();
        EntryBatchWriter writer = begin(preparation)) {
      write(writer, "Dugong");
    }
    holder.catchUp();
    assertThat(count("dugong")).isZero();
    assertThat(preparations()).isEmpty();
  }

  @Test
  void doesNotHideWhatOthersWroteMeanwhileNorShowWhatTheyTookBackAfterwards() throws Exception {
    try (Preparation preparation = holder.prepare();
        EntryBatchWriter writer = begin(preparation)) {
      String id = write(writer, "Gavial");
      store.create(Drafts.full("Gavial d’un autre").draft(), change());
      writer.commit(0, null);
      store.save(id, 1, Drafts.full("Gavial").status(Status.ARCHIVED).draft(), change());
    }
    holder.catchUp();
    assertThat(count("gavial")).isEqualTo(ROWS);
  }

  @Test
  void givesEachEntryOnceWhenTheIndexIsMadeAnewMeanwhile() throws Exception {
    try (Preparation preparation = holder.prepare();
        EntryBatchWriter writer = begin(preparation)) {
      write(writer, "Hoazin");
      writer.commit(0, null);
    }
    holder.rebuild();
    holder.catchUp();
    assertThat(count("hoazin")).isEqualTo(ROWS);
  }

  @Test
  void isOfNoUseWhenTheGeographyIsAnotherOne() throws Exception {
    try (Preparation preparation = holder.prepare();
        EntryBatchWriter writer = begin(preparation)) {
      write(writer, "Kakapo");
      geography.set(Geography.bundled());
      writer.commit(0, null);
      Preparations waiting = new Preparations();
      waiting.add(preparation);
      assertThat(next(waiting)).isFalse();
    }
    holder.catchUp();
    assertThat(count("kakapo")).isEqualTo(ROWS);
  }

  @Test
  void isRemovedAtTheNextOpeningWhenTheProcessWasKilled() throws Exception {
    Path left = Files.createDirectories(folder.resolve("index/preparations/import-7"));
    Files.writeString(left.resolve("_0.cfs"), "reste");
    holder.close();
    open();
    assertThat(left).doesNotExist();
  }
}
