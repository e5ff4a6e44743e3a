package fr.quifaitquoi.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.changelog.LogRange;
import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.index.EntryDocuments;
import fr.quifaitquoi.api.source.ImportCounts;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.EntryDocument;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reading of a directory does to the entries, on both databases. */
abstract class EntryBatchWriterContract {
  abstract Database database();

  private final Source hub = source("hub-" + EntryIds.drawOne());

  private Source source(String code) {
    return new SourceStore(database())
        .register(SourceProfile.of(code, "Le hub", "Licence Ouverte 2.0"));
  }

  private List<Written> read(ReadRow.Taken... rows) {
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), hub, "import:hub")) {
      List<Written> written = writer.write(List.of(rows));
      writer.flagMissing();
      writer.commit(0, null);
      return written;
    }
  }

  private StoredEntry get(String id) {
    return Objects.requireNonNull(find(id).get(id), id);
  }

  private Map<String, StoredEntry> find(String id) {
    return database().read(c -> EntryReader.read(c, List.of(id), EntryReader.Extent.ALL));
  }

  @Test
  void storesEveryFieldOfADraft() {
    EntryDraft draft = Drafts.full("Atelier vélo").draft();
    String id = read(Drafts.full("Atelier vélo").row("1")).getFirst().entryId();
    StoredEntry entry = get(id);
    assertThat(entry.content()).isEqualTo(draft);
    assertThat(entry.slug()).isEqualTo("atelier-velo");
    assertThat(entry.version()).isEqualTo(1);
    assertThat(entry.sources()).hasSize(1);
    assertThat(entry.sources().getFirst().key()).isEqualTo("1");
  }

  @Test
  void readsAgainWithoutChangingAnything() {
    List<Written> first = read(Drafts.full("A").row("1"), Drafts.named("B").row("2"));
    List<Written> second = read(Drafts.full("A").row("1"), Drafts.named("B").row("2"));
    assertThat(first).extracting(Written::outcome).containsOnly(Outcome.ADDED);
    assertThat(second).extracting(Written::outcome).containsOnly(Outcome.UNCHANGED);
    assertThat(second).extracting(Written::entryId).isEqualTo(ids(first));
    assertThat(get(ids(first).getFirst()).version()).isEqualTo(1);
  }

  @Test
  void changesAnEntryAndKeepsItsId() {
    String id = ids(read(Drafts.full("A").row("1"))).getFirst();
    List<Written> second = read(Drafts.full("A").renamed("A bis").row("1"));
    assertThat(second).containsExactly(new Written(id, Outcome.CHANGED));
    assertThat(get(id).content().identity().name()).isEqualTo("A bis");
    assertThat(get(id).content().location().places()).hasSize(2);
    assertThat(get(id).version()).isEqualTo(2);
  }

  @Test
  void leavesTheSecondRowOfAKey() {
    List<Written> written = read(Drafts.named("A").row("1"), Drafts.named("B").row("1"));
    assertThat(written)
        .extracting(Written::outcome)
        .containsExactly(Outcome.ADDED, Outcome.DUPLICATE);
    assertThat(get(ids(written).getFirst()).content().identity().name()).isEqualTo("A");
  }

  @Test
  void leavesTheSecondRowOfAKeyInALaterBatch() {
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), hub, "import:hub")) {
      writer.write(List.of(Drafts.named("A").row("1")));
      assertThat(writer.write(List.of(Drafts.named("B").row("1"))))
          .extracting(Written::outcome)
          .containsExactly(Outcome.DUPLICATE);
    }
  }

  @Test
  void undoesEverythingThatIsNotCommitted() {
    String id;
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), hub, "import:hub")) {
      id = ids(writer.write(List.of(Drafts.full("A").row("1")))).getFirst();
      assertThat(writer.counts(3)).isEqualTo(new ImportCounts(1, 0, 0, 3, 0));
    }
    assertThat(find(id)).isEmpty();
    assertThat(read(Drafts.full("A").row("1")).getFirst().outcome()).isEqualTo(Outcome.ADDED);
  }

  @Test
  void flagsAnEntryThatItsSourceHasNoMoreUntilItComesBack() {
    String id = ids(read(Drafts.named("A").row("1"), Drafts.named("B").row("2"))).getFirst();
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), hub, "import:hub")) {
      writer.write(List.of(Drafts.named("B").row("2"), Drafts.named("C").row("3")));
      assertThat(writer.findPresence()).isEqualTo(new Presence(2, 1));
      assertThat(writer.flagMissing()).isEqualTo(1);
      assertThat(writer.commit(0, "{}")).isEqualTo(new ImportCounts(1, 0, 1, 0, 1));
    }
    assertThat(get(id).freshness().goneSince()).isNotNull();
    assertThat(read(Drafts.named("A").row("1")).getFirst())
        .isEqualTo(new Written(id, Outcome.CHANGED));
    assertThat(get(id).freshness().goneSince()).isNull();
  }

  @Test
  void doesNotFlagARowThatWasKept() {
    String id = ids(read(Drafts.named("A").row("1"))).getFirst();
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), hub, "import:hub")) {
      writer.keep(List.of("1"));
      assertThat(writer.flagMissing()).isZero();
      writer.commit(1, null);
    }
    assertThat(get(id).freshness().goneSince()).isNull();
  }

  @Test
  void takesNulAndOverlongKeys() {
    String key = "k".repeat(5000);
    List<Written> first = read(Drafts.named("A\0B").status(Status.PROPOSED).row(key));
    assertThat(get(ids(first).getFirst()).content().identity().name()).isEqualTo("AB");
    assertThat(read(Drafts.named("A\0B").status(Status.PROPOSED).row(key)).getFirst().outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void takesAThousandRowsAtATime() {
    ReadRow.Taken[] rows =
        IntStream.range(0, 1000)
            .mapToObj(i -> Drafts.full("N " + i).row("k" + i))
            .toArray(ReadRow.Taken[]::new);
    assertThat(ids(read(rows))).doesNotHaveDuplicates().allMatch(EntryIds::isWellFormed);
  }

  private static List<String> ids(List<Written> written) {
    return written.stream().map(Written::entryId).toList();
  }

  /** Keeps what it hears. */
  private static final class Heard implements AdditionListener {
    private final List<EntryDocument> documents = new ArrayList<>();
    private int logged;

    @Override
    public void added(List<EntryDocument> added) {
      documents.addAll(added);
    }

    @Override
    public void logged(LogRange range, int entries) {
      logged = entries;
    }
  }

  @Test
  void tellsOfAddedEntriesAsTheyWillBeReadFromTheDatabase() {
    Heard heard = new Heard();
    List<ReadRow.Taken> rows =
        List.of(
            Drafts.full("Atelier vélo").row("1"),
            Drafts.full("Thèmes mêlés")
                .theme("mobilite")
                .subType("atelier")
                .theme("culture")
                .covering(TerritoryId.find("departement:37").orElseThrow())
                .attributes(Map.of("z", "1", "b", "2", "k", "3"))
                .row("2"),
            Drafts.named("Brouillon").status(Status.PROPOSED).row("3"),
            Drafts.full("Réservé").visibility(Visibility.TEAM).row("4"));
    List<String> ids;
    try (EntryBatchWriter writer =
        EntryBatchWriter.begin(database(), hub.profile(), "import:hub", heard)) {
      ids = ids(writer.write(rows));
      writer.commit(0, null);
    }
    List<EntryDocument> read = new EntryDocuments(database()).find(ids);
    assertThat(heard.documents).hasSize(2).containsExactlyInAnyOrderElementsOf(read);
    // Sets and maps are equal whatever their order: as text they are not.
    assertThat(heard.documents.stream().map(Object::toString))
        .containsExactlyInAnyOrderElementsOf(read.stream().map(Object::toString).toList());
    assertThat(heard.documents.toString()).doesNotContain(Drafts.PRIVATE_MAIL);
    assertThat(heard.logged).isEqualTo(4);
  }

  @Test
  void leavesToTheDatabaseWhatItDoesNotKeepToTheLetter() {
    Heard heard = new Heard();
    try (EntryBatchWriter writer =
        EntryBatchWriter.begin(database(), hub.profile(), "import:hub", heard)) {
      writer.write(List.of(Drafts.named("A\0B").row("1"), Drafts.named("C").row("2")));
      writer.commit(0, null);
    }
    assertThat(heard.documents)
        .extracting(document -> document.entry().identity().name())
        .containsExactly("C");
    assertThat(heard.logged).isEqualTo(1);
  }
}
