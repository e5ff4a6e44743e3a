package fr.quifaitquoi.indexer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.indexer.entry.ContactDraft;
import fr.quifaitquoi.indexer.entry.EntryDraft;
import fr.quifaitquoi.indexer.entry.Visibility;
import fr.quifaitquoi.indexer.problem.RowProblem;
import fr.quifaitquoi.indexer.reading.mapping.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rows: keys, people, problems. */
class ReadingRulesTest {
  private static final String SOURCE = "source: {code: essai, nom: Essai, licence: ODbL}\n";
  @TempDir Path folder;

  private Directories.Reading read(String csv, String mapping) throws IOException {
    Path file = Files.writeString(folder.resolve("annuaire.csv"), csv);
    return Directories.read(
        file,
        mapping.isEmpty() ? Optional.empty() : Optional.of(MappingFile.parse(SOURCE + mapping)));
  }

  @Test
  void identifiesRowsWithoutKeyByNameAndCommune() throws IOException {
    ReadRow.Taken row =
        read("nom;code_insee;tel\nL’Atelier d’Été;37261;0247000000\n", "").taken().getFirst();
    assertThat(row.weakIdentity()).isTrue();
    assertThat(row.key()).isEqualTo("l-atelier-d-ete|37261");
  }

  @Test
  void writesTheSameContentWhateverTheOrderOfTheColumns() throws IOException {
    String one = read("nom;code_insee;note\nA;37261;\n", "").taken().getFirst().content();
    String other = read("note;code_insee;nom\n;37261; A\n", "").taken().getFirst().content();
    assertThat(one).isEqualTo(other).isEqualTo("{\"code_insee\":\"37261\",\"nom\":\"A\"}");
  }

  @Test
  void keepsWhatIsAPersonsToTheTeamUnlessThePersonAgreed() throws IOException {
    String csv =
        "id;nom;code_insee;tel;mail;responsable\n"
            + "1;Le Biclou;37261;02 47 00 00 00;contact@biclou.fr;\n"
            + "2;Le Biclou;37261;06 39 98 00 00;jean.dupont@biclou.fr;\n"
            + "3;Le Biclou;37261;02 47 00 00 00;contact@biclou.fr;Jeanne Dupont\n";
    String rules =
        "cle: [id]\n"
            + "contacts:\n"
            + "  - {personne: responsable, telephone: tel, courriel: mail, accord: %s}\n";
    Directories.Reading without = read(csv, rules.formatted("non"));
    assertThat(without.get("1").draft().contacts())
        .extracting(ContactDraft::visibility)
        .containsOnly(Visibility.PUBLIC);
    assertThat(without.get("2").draft().contacts())
        .extracting(ContactDraft::visibility)
        .containsOnly(Visibility.TEAM);
    assertThat(without.get("3").draft().contacts())
        .extracting(ContactDraft::visibility)
        .containsOnly(Visibility.TEAM);
    assertThat(read(csv, rules.formatted("oui")).get("3").draft().contacts())
        .extracting(ContactDraft::visibility)
        .containsOnly(Visibility.PUBLIC);
  }

  @Test
  void holdsBackPrivateMeetingsWhereverTheyStand() throws IOException {
    String csv =
        "id;nom;code_insee;note;site;adresse\n"
            + "1;Réunion MTID=abc123;37261;Visio https://zoom.us/j/99?pwd=x mot de passe :"
            + " secret1;https://region.webex.com/j.php?MTID=m77;12 rue X (06 39 98 00 01)\n";
    EntryDraft draft =
        read(
                csv,
                "cle: [id]\nchamps: {description: note, site: site}\nattributs: {remarque: note}\n")
            .get("1")
            .draft();
    String open =
        draft.identity().name()
            + draft.text().summary()
            + draft.text().description()
            + draft.text().site()
            + draft.location()
            + draft.attributes();
    assertThat(open).doesNotContain("MTID", "zoom", "secret1", "06 39");
    assertThat(String.join(" ", draft.text().held()))
        .contains("MTID=abc123", "zoom.us/j/99", "secret1", "m77", "06 39 98 00 01");
  }

  @Test
  void neverShowsAMailOrAMobileInAProblem() throws IOException {
    String csv =
        "id;nom;code_insee;siret;site;tel;mail\n"
            + "1;A;37261;jean.dupont@a.fr;06 39 98 00 01;jean@;pas de mail 06 39 98 00 01\n";
    ReadRow.Taken row =
        read(
                csv,
                "cle: [id]\n"
                    + "champs: {siret: siret, site: site}\n"
                    + "contacts: [{telephone: tel, courriel: mail}]\n")
            .get("1");
    assertThat(row.warnings())
        .extracting(RowProblem::code)
        .contains("siret-invalide", "telephone-invalide", "courriel-invalide");
    assertThat(row.warnings().toString()).doesNotContain("dupont", "06 39");
  }

  @Test
  void refusesRowsWithMoreValuesThanColumnsAndWarnsOfShortOnes() throws IOException {
    Directories.Reading reading = read("nom;code_insee;note\nA;37261;x;y\nB;37261\n", "");
    assertThat(reading.refusalCounts()).containsEntry("ligne-trop-longue", 1);
    assertThat(reading.refused().getFirst().line()).isEqualTo(2);
    assertThat(reading.warningCounts()).containsEntry("ligne-trop-courte", 1);
  }

  @Test
  void namesTheColumnsThatAMappingWantsAndTheFileLacks() {
    assertThatThrownBy(() -> read("Nom;code_insee\nA;37261\n", "champs: {nom: nom}\n"))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            e -> {
              assertThat(e.code()).isEqualTo("colonne-inconnue");
              assertThat(e.what()).contains("«\u00a0nom\u00a0»", "serait-ce «\u00a0Nom\u00a0»");
            });
  }

  @Test
  void keepsUnknownValuesAsCategoriesOfTheSourceAndListsThem() throws IOException {
    Directories.Reading reading =
        read(
            "id;nom;code_insee;genre\n1;A;37261;Vélo;\n2;B;37261;Chant, Vélo\n"
                .replace("Vélo;\n", "Vélo\n"),
            "cle: [id]\n"
                + "themes:\n"
                + "  - {colonne: genre, separateur: \",\", table: {vélo: mobilite}}\n");
    assertThat(reading.get("1").draft().concepts())
        .extracting(c -> c.code())
        .containsExactly("mobilite");
    assertThat(reading.get("2").draft().concepts())
        .extracting(c -> c.code())
        .containsExactly("essai-chant", "mobilite");
    assertThat(reading.summary().categories())
        .singleElement()
        .satisfies(c -> assertThat(c.value() + c.count()).isEqualTo("Chant1"));
  }
}
