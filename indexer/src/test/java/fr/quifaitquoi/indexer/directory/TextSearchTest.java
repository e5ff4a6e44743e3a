package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.indexer.entry.ConceptScheme;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How words find entries. */
class TextSearchTest {
  private static TestDirectory directory;

  @BeforeAll
  static void fill() throws IOException {
    directory =
        TestDirectory.of(
            entry("lieux", "Les Tiers-Lieux d’Édufactory").at(TestDirectory.commune("37261")),
            entry("atelier", "Atelier vélo de la Rotonde")
                .theme("velo")
                .at(TestDirectory.commune("37261")),
            entry("loches", "Le Petit Braquet").theme("velo").at(TestDirectory.commune("37132")),
            entry("media", "Médiathèque François-Mitterrand").at(TestDirectory.commune("37261")),
            entry("eau", "Maison de l’eau").at(TestDirectory.commune("41018")),
            entry("texte", "Amicale laïque")
                .description("On y tient une médiathèque et un atelier de couture."),
            entry("budget", "Décidons ensemble").theme("participation-citoyenne"),
            entry("asso", "Bonne Humeur").concept(ConceptScheme.SUB_TYPE, "centre-social"));
  }

  @AfterAll
  static void close() throws IOException {
    directory.close();
  }

  @Test
  void findsSingularAndPluralWithOrWithoutHyphen() throws IOException {
    assertThat(directory.ids(Requests.text("tiers lieu"))).containsExactly("lieux");
    assertThat(directory.ids(Requests.text("tiers-lieux"))).containsExactly("lieux");
  }

  @Test
  void ignoresAccentsCaseAndBothApostrophes() throws IOException {
    assertThat(directory.ids(Requests.text("MAISON DE L'EAU"))).containsExactly("eau");
    assertThat(directory.ids(Requests.text("maison de l’eau"))).containsExactly("eau");
    assertThat(directory.ids(Requests.text("mediatheque mitterrand"))).containsExactly("media");
  }

  @Test
  void takesWordsInAnyOrder() throws IOException {
    assertThat(directory.ids(Requests.text("rotonde vélo atelier"))).containsExactly("atelier");
  }

  @Test
  void findsTheThemeInTheCommuneThatIsNamed() throws IOException {
    assertThat(directory.ids(Requests.text("vélo Tours"))).containsExactly("atelier");
    assertThat(directory.ids(Requests.text("bicyclette loches"))).containsExactly("loches");
  }

  @Test
  void findsThemesByTheirSynonymsAndParents() throws IOException {
    assertThat(directory.ids(Requests.text("bicyclettes")))
        .containsExactlyInAnyOrder("atelier", "loches");
    assertThat(directory.ids(Requests.text("mobilité")))
        .containsExactlyInAnyOrder("atelier", "loches");
    assertThat(directory.ids(Requests.text("budgets participatifs"))).containsExactly("budget");
  }

  @Test
  void findsSubTypesByTheirWords() throws IOException {
    assertThat(directory.ids(Requests.text("centres sociaux"))).containsExactly("asso");
  }

  @Test
  void findsTheNameBeforeTheText() throws IOException {
    assertThat(directory.ids(Requests.text("médiathèque"))).containsExactly("media", "texte");
  }

  @Test
  void takesTheLastWordAsABeginning() throws IOException {
    assertThat(directory.ids(Requests.text("médiat"))).containsExactly("media", "texte");
    assertThat(directory.ids(Requests.text("m"))).contains("media", "eau");
    assertThat(directory.ids(Requests.text("couture am"))).containsExactly("texte");
  }

  @Test
  void forgivesOneTypoFromFiveLettersAndTwoFromNine() throws IOException {
    assertThat(directory.ids(Requests.text("rotomde"))).containsExactly("atelier");
    assertThat(directory.ids(Requests.text("tonrs"))).contains("atelier");
    assertThat(directory.ids(Requests.text("médiatéqe"))).contains("media");
    assertThat(directory.ids(Requests.text("eaux maisn"))).containsExactly("eau");
    assertThat(directory.ids(Requests.text("velu"))).isEmpty();
  }

  @Test
  void findsTheExactWordBeforeAWordWithATypo() throws IOException {
    try (TestDirectory two =
        TestDirectory.of(
            entry("carton", "Carton plein"),
            entry("canton", "Conseil")
                .description("Un canton parmi d’autres, le canton de Bléré."))) {
      assertThat(two.ids(Requests.text("canton"))).containsExactly("canton", "carton");
    }
  }

  @Test
  void asksForAllWordsButForgivesOneOfThreeWhenNothingHasThemAll() throws IOException {
    assertThat(directory.ids(Requests.text("maison vélo"))).isEmpty();
    assertThat(directory.ids(Requests.text("atelier vélo introuvable"))).containsExactly("atelier");
  }

  @Test
  void findsNothingForSignsAlone() throws IOException {
    assertThat(directory.search(Requests.text("?!")).total()).isZero();
    assertThat(directory.search(Requests.text("  ")).total()).isEqualTo(8);
  }
}
