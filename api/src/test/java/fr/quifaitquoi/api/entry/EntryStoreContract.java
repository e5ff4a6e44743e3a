package fr.quifaitquoi.api.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.api.database.Database;
import fr.quifaitquoi.api.source.Source;
import fr.quifaitquoi.api.source.SourceProfile;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.LinkDraft;
import fr.quifaitquoi.indexer.entry.LinkRole;
import fr.quifaitquoi.indexer.entry.PartialDate;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.reading.ReadRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Entries written and read one by one, on both databases. */
abstract class EntryStoreContract {
  abstract Database database();

  private final EntryStore store = new EntryStore(database());

  @AfterEach
  void close() {
    store.close();
  }

  private static Change by(String who) {
    return new Change(Instant.parse("2026-03-12T08:00:00Z"), who, "essai");
  }

  @Test
  void mapsTheSchemaThatTheMigrationsMake() {
    try (SessionFactory factory = EntrySessions.build(database(), "validate")) {
      assertThat(factory.isOpen()).isTrue();
    }
  }

  @Test
  void createsAnEntryWithEveryField() {
    EntryDraft.Dates dates =
        new EntryDraft.Dates(
            new PartialDate("1998"),
            new PartialDate("2021-06"),
            new PartialDate("2021-06-30"),
            new PartialDate("2024"),
            "2021-06-12T18:00:00+02:00[Europe/Paris]",
            null,
            "RRULE:FREQ=YEARLY");
    EntryDraft draft = Drafts.full("Fête du vélo").dates(dates).draft();
    StoredEntry created = store.create(draft, by("equipe"));
    assertThat(created.content()).isEqualTo(draft);
    assertThat(created.version()).isEqualTo(1);
    assertThat(created.lastChange()).isEqualTo(by("equipe"));
    assertThat(store.find(created.id())).contains(created);
  }

  @Test
  void savesAndKeepsWhatItWas() {
    EntryDraft before = Drafts.full("Avant").draft();
    String id = store.create(before, by("equipe")).id();
    EntryDraft after = Drafts.full("Après").at("37003", 1, 47).theme("culture").draft();
    StoredEntry saved = store.save(id, 1, after, by("personne:1"));
    assertThat(saved.content()).isEqualTo(after);
    assertThat(saved.version()).isEqualTo(2);
    assertThat(store.listVersions(id))
        .containsExactly(new EntryVersion(1, by("equipe"), DraftJson.publicContent(before)));
  }

  @Test
  void refusesAWriterWhoHasNotSeenTheLastVersion() {
    String id = store.create(Drafts.full("A").draft(), by("equipe")).id();
    store.save(id, 1, Drafts.full("B").draft(), by("equipe"));
    assertThatThrownBy(() -> store.save(id, 1, Drafts.full("C").draft(), by("equipe")))
        .isInstanceOf(StaleEntryException.class);
    assertThat(store.find(id).orElseThrow().content().identity().name()).isEqualTo("B");
  }

  @Test
  void doesNothingWhenNothingDiffers() {
    String id = store.create(Drafts.full("A").draft(), by("equipe")).id();
    assertThat(store.save(id, 1, Drafts.full("A").draft(), by("equipe")).version()).isEqualTo(1);
  }

  @Test
  void aPersonsValueWinsOverImportsUntilReleased() {
    Source source =
        new SourceStore(database())
            .register(SourceProfile.of("s-" + EntryIds.drawOne(), "S", "Licence Ouverte"));
    String id = read(source, Drafts.full("Nom").row("1"));
    EntryDraft edited = Drafts.full("Nom choisi").draft();
    store.save(id, 1, edited, by("personne:1"));
    read(source, Drafts.full("Nom nouveau").summary("Nouveau résumé").row("1"));
    EntryDraft content = store.find(id).orElseThrow().content();
    assertThat(content.identity().name()).isEqualTo("Nom choisi");
    assertThat(content.text().summary()).isEqualTo("Nouveau résumé");
    store.release(id, Set.of(EntryField.NAME));
    read(source, Drafts.full("Nom nouveau").summary("Nouveau résumé").row("1"));
    assertThat(store.find(id).orElseThrow().content().identity().name()).isEqualTo("Nom nouveau");
  }

  private String read(Source source, ReadRow.Taken row) {
    try (EntryBatchWriter writer = EntryBatchWriter.begin(database(), source, "import:s")) {
      String id = writer.write(List.of(row)).getFirst().entryId();
      writer.commit(0, null);
      return id;
    }
  }

  @Test
  void showsToAnybodyOnlyWhatIsPublicAndPublished() {
    StoredEntry entry = store.create(Drafts.full("A").draft(), by("equipe"));
    assertThat(store.lookUp(entry.id()))
        .isInstanceOfSatisfying(
            Lookup.Shown.class,
            shown ->
                assertThat(shown.entry().content())
                    .isEqualTo(DraftJson.publicContent(entry.content())));
    assertThat(lookUp(Drafts.full("B").status(Status.DRAFT))).isEqualTo(new Lookup.Unknown());
    assertThat(lookUp(Drafts.full("B").visibility(Visibility.COALITION)))
        .isEqualTo(new Lookup.Unknown());
    assertThat(lookUp(Drafts.full("B").status(Status.ARCHIVED))).isEqualTo(new Lookup.Gone());
    assertThat(store.lookUp("0000000000")).isEqualTo(new Lookup.Unknown());
  }

  private Lookup lookUp(Drafts drafts) {
    return store.lookUp(store.create(drafts.draft(), by("equipe")).id());
  }

  @Test
  void removesExamplesAndNeverUsesTheirIdsAgain() {
    String id = store.create(Drafts.full("Exemple – A").example().draft(), by("equipe")).id();
    assertThat(new ExampleRemover(database()).removeAll()).isEqualTo(1);
    assertThat(store.find(id)).isEmpty();
    assertThat(store.lookUp(id)).isEqualTo(new Lookup.Gone());
    assertThat(new ExampleRemover(database()).removeAll()).isZero();
  }

  @Test
  void readsLinksFromBothEnds() {
    String id = store.create(Drafts.named("Réseau").draft(), by("equipe")).id();
    EntryDraft member = Drafts.named("Membre").draft();
    LinkDraft link = new LinkDraft(LinkRole.IS_MEMBER, id, "Réseau", null, null, null);
    EntryDraft linked =
        new EntryDraft(
            member.identity(),
            member.text(),
            member.concepts(),
            member.location(),
            member.contacts(),
            List.of(link),
            member.dates(),
            member.attributes());
    StoredEntry stored = store.create(linked, by("equipe"));
    assertThat(store.listLinksTo(id))
        .containsExactly(
            new BackLink(
                LinkRole.IS_MEMBER,
                stored.id(),
                "membre",
                "Membre",
                stored.content().identity().kind()));
  }
}
