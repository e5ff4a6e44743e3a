package fr.quifaitquoi.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.indexer.entry.Concept;
import fr.quifaitquoi.indexer.entry.ConceptScheme;
import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.Status;
import fr.quifaitquoi.indexer.entry.Visibility;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The real public directories, with the mappings of {@code docs/imports}, on the geography that the
 * build bundles. Where a synced geography places more rows, the number is the bundled one's.
 */
class RealDirectoriesTest {

  @Test
  void readsEveryFranceServices() throws IOException {
    Directories.Reading reading =
        Directories.mapped("france-services/liste-fs-20240801.csv", "france-services");
    assertThat(reading.taken()).hasSize(2845);
    assertThat(reading.refused()).isEmpty();
    EntryDraft valserhone = reading.get("1").draft();
    assertThat(valserhone.identity().name()).isEqualTo("France services de Valserhône");
    assertThat(valserhone.dates().created()).hasToString("2020-01-01");
    assertThat(valserhone.location().places().getFirst().access().openingHours())
        .isEqualTo("Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00,13:30-16:00");
    long itinerant =
        reading.taken().stream()
            .filter(t -> t.draft().location().places().getFirst().access().itinerant())
            .count();
    assertThat(itinerant).isEqualTo(163);
  }

  @Test
  void readsHubLoAndLetsNothingPrivateSlipFromItsShiftedColumns() throws IOException {
    Directories.Reading reading = Directories.mapped("hub-lo/hub-lo.json", "hub-lo");
    assertThat(reading.taken()).hasSizeGreaterThanOrEqualTo(420);
    assertThat(reading.summary().categories()).noneMatch(c -> c.value().contains("@"));
    for (ReadRow.Taken taken : reading.taken()) {
      EntryDraft draft = taken.draft();
      String open =
          draft.text().summary()
              + draft.text().description()
              + draft.location()
              + draft.attributes();
      assertThat(open).doesNotContain("@exemple.fr").doesNotContainPattern("0[67]( \\d\\d){4}");
    }
  }

  @Test
  void archivesWhatMaineEtLoireSaysIsInactive() throws IOException {
    Directories.Reading reading =
        Directories.mapped("maine-et-loire/maine-et-loire.json", "maine-et-loire");
    assertThat(reading.summary().counts().read()).isEqualTo(243);
    assertThat(reading.taken()).hasSizeGreaterThanOrEqualTo(240);
    assertThat(
            reading.taken().stream().filter(t -> t.draft().identity().status() == Status.ARCHIVED))
        .hasSize(18);
  }

  @Test
  void mendsTheEscapesOfConseillersNumeriques() throws IOException {
    Directories.Reading reading =
        Directories.mapped("conseillers-numeriques/cnfs-2022.json", "conseillers-numeriques");
    assertThat(reading.taken()).hasSizeGreaterThanOrEqualTo(1440);
    assertThat(reading.refusalCounts()).containsOnlyKeys("nom-absent");
    assertThat(reading.refused()).hasSize(7);
    assertThat(reading.summary().counts().mended()).isGreaterThanOrEqualTo(499);
    assertThat(reading.taken()).noneMatch(t -> t.content().matches("(?s).*<[0-9a-f]{2}>.*"));
    assertThat(reading.get("1").content()).contains("57 Rue René Nicod 01100 Oyonnax");
  }

  @Test
  void keepsMobileNumbersOfMediationPlacesToTheTeam() throws IOException {
    Directories.Reading reading =
        Directories.mapped(
            "lieux-mediation-numerique/lieux-2023.json", "lieux-mediation-numerique");
    // Entremont (74) is a commune of yesterday that only a synced history knows.
    assertThat(reading.taken()).hasSizeGreaterThanOrEqualTo(686);
    assertThat(reading.taken().stream().flatMap(t -> t.draft().contacts().stream()))
        .filteredOn(c -> Objects.requireNonNullElse(c.phone(), "").matches("0[67].*"))
        .isNotEmpty()
        .extracting(ContactDraft::visibility)
        .containsOnly(Visibility.TEAM);
    assertThat(reading.summary().categories()).isEmpty();
  }

  @Test
  void givesEachTerritoireEngagementItsCoverage() throws IOException {
    Directories.Reading reading =
        Directories.mapped("territoires-engagement/liste_tec_te.csv", "territoires-engagement");
    assertThat(reading.taken()).hasSize(217);
    assertThat(reading.refused()).hasSize(13);
    assertThat(reading.warningCounts()).containsEntry("zero-perdu", 8);
    EntryDraft epci = reading.get("patde-2").draft();
    assertThat(epci.location().places()).isEmpty();
    assertThat(epci.location().coverage())
        .singleElement()
        .extracting(t -> t.level())
        .isEqualTo(Level.EPCI);
    EntryDraft mantes = reading.get("pptde-16").draft();
    assertThat(mantes.dates().start()).hasToString("2021-09");
    assertThat(mantes.dates().end()).hasToString("2022-12");
  }

  @Test
  void datesJourneesCitoyennesByTheirYear() throws IOException {
    Directories.Reading reading =
        Directories.mapped("journee-citoyenne/communes-citees.csv", "journee-citoyenne");
    assertThat(reading.taken()).hasSize(36);
    assertThat(reading.taken())
        .allSatisfy(t -> {
          assertThat(t.draft().identity().kind()).isEqualTo(EntryKind.INITIATIVE);
          assertThat(t.draft().concepts())
              .contains(new Concept(ConceptScheme.SUB_TYPE, "journee-citoyenne"));
          assertThat(t.draft().dates().start()).isNotNull();
        });
    assertThat(reading.get("68032|2008").draft().dates().start()).hasToString("2008");
  }

  @Test
  void readsTheOtherDirectories() throws IOException {
    assertThat(Directories.mapped("angers/angers.json", "angers").taken()).hasSize(63);
    assertThat(
            Directories.mapped("annuaire-administration/organismes.json", "annuaire-administration")
                .taken())
        .singleElement()
        .extracting(t -> t.draft().identity().name())
        .isEqualTo("Commune de Breux-sur-Avre");
    assertThat(Directories.mapped("data-inclusion/dataset.xlsx", "data-inclusion").taken())
        .hasSize(1);
    assertThat(Directories.mapped("qpv/qpv-2024-communes.geojson", "qpv").taken()).hasSize(824);
    assertThat(Directories.mapped("rna/rna_sample_waldec.csv", "rna").taken()).hasSize(3);
    assertThat(Directories.mapped("rna/rna_sample_import.csv", "rna-import").taken()).hasSize(3);
    assertThat(Directories.mapped("osm/niort-doctors.geojson", "osm").taken())
        .isNotEmpty()
        .allMatch(t -> t.draft().identity().visibility() == Visibility.TEAM);
    assertThat(Directories.mapped("umap/test_upload_data.umap", "umap").summary().counts().read())
        .isPositive();
  }

  @Test
  void guessesEnoughToReadWithoutAMapping() throws IOException {
    assertThat(Directories.guessed("france-services/liste-fs-20240801.csv").taken()).hasSize(2845);
    assertThat(Directories.guessed("hub-lo/hub-lo.json").taken()).hasSizeGreaterThanOrEqualTo(420);
    assertThat(Directories.guessed("maine-et-loire/maine-et-loire.json").taken())
        .hasSizeGreaterThanOrEqualTo(235);
    assertThat(Directories.guessed("angers/angers.json").taken()).hasSize(63);
  }
}
