package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Filters;
import fr.quifaitquoi.indexer.directory.SearchRequest.Period;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted, and what two sources say of the same thing. */
class CardsAndFacetsTest {
  private static final Territory TOURS = commune("37261");
  private static final Territory LOCHES = commune("37132");

  @Test
  void countsAFilteredDimensionAsIfItWereNotFiltered() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "A").theme("velo").at(TOURS),
            entry("b", "B").theme("musique").at(TOURS),
            entry("c", "C").theme("musique").theme("velo").kind(EntryKind.EVENT).at(LOCHES))) {
      SearchResult result =
          some.search(Requests.all().themes("velo").facets(Facet.THEME, Facet.KIND, Facet.COMMUNE));
      assertThat(result.total()).isEqualTo(2);
      assertThat(result.facets().get(Facet.THEME))
          .containsExactly(
              new Count("culture", 2),
              new Count("mobilite", 2),
              new Count("musique", 2),
              new Count("velo", 2));
      assertThat(result.facets().get(Facet.KIND))
          .containsExactly(new Count("acteur", 1), new Count("evenement", 1));
      assertThat(result.facets().get(Facet.COMMUNE))
          .containsExactly(new Count("37132", 1), new Count("37261", 1));
    }
  }

  @Test
  void findsWhatIsBelowAThemeOfTheFirstLevel() throws IOException {
    try (TestDirectory some = TestDirectory.of(entry("a", "A").theme("velo"), entry("b", "B"))) {
      assertThat(some.ids(Requests.all().themes("mobilite"))).containsExactly("a");
      assertThat(some.ids(Requests.all().themes("inconnu"))).isEmpty();
    }
  }

  @Test
  void makesOneCardOfTheSameSiretOfTwoSources() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "Fabrique").siret("43480640200011").source("un").at(TOURS),
            entry("b", "La Fabrique 18")
                .siret("43480640200011")
                .source("deux")
                .at(LOCHES)
                .verifiedOn("2026-03-01"))) {
      SearchResult result = some.search(Requests.all());
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.hits().getFirst().document().id()).isEqualTo("b");
      assertThat(result.hits().getFirst().otherSources()).containsExactly("a");
    }
  }

  @Test
  void makesOneCardOfTheSamePhoneInACommuneAndOfTheSameName() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "Centre social").phone("02 47 00 00 01").source("un").at(TOURS),
            entry("b", "CS Gentiana").phone("+33 2 47 00 00 01").source("deux").at(TOURS),
            entry("c", "Maison de l’Eau").source("un").at(LOCHES),
            entry("d", "maison de l'eau").source("deux").at(LOCHES),
            entry("e", "Maison de l’eau").source("trois").at(TOURS))) {
      assertThat(some.search(Requests.all()).total()).isEqualTo(3);
    }
  }

  @Test
  void keepsApartWhatOneSourceTellsApart() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "Bibliothèque").phone("02 47 00 00 01").source("un").at(TOURS),
            entry("b", "Mairie").phone("02 47 00 00 01").source("un").at(TOURS),
            entry("c", "École").phone("02 47 00 00 01").source("deux").at(TOURS))) {
      assertThat(some.search(Requests.all()).total()).isEqualTo(3);
    }
  }

  @Test
  void letsATwinThatDoesNotMeetTheRequestHideNothing() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "Fabrique").siret("43480640200011").source("un").theme("velo").at(TOURS),
            entry("b", "Fabrique")
                .siret("43480640200011")
                .source("deux")
                .theme("musique")
                .verifiedOn("2026-03-01")
                .at(TOURS))) {
      assertThat(some.ids(Requests.all().themes("velo"))).containsExactly("a");
      assertThat(some.ids(Requests.all().themes("musique"))).containsExactly("b");
      SearchResult all = some.search(Requests.all().facets(Facet.THEME, Facet.KIND));
      assertThat(all.total()).isEqualTo(1);
      assertThat(all.facets().get(Facet.KIND)).containsExactly(new Count("acteur", 1));
      assertThat(all.facets().get(Facet.THEME))
          .contains(new Count("velo", 1), new Count("musique", 1));
    }
  }

  @Test
  void partsTheTwinsWhenOneOfThemChanges() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("a", "Fabrique").siret("43480640200011").source("un"),
            entry("b", "Fabrique").siret("43480640200011").source("deux"))) {
      assertThat(some.search(Requests.all()).total()).isEqualTo(1);
      some.put(entry("b", "Fabrique").siret("43480640200029").source("deux"));
      assertThat(some.search(Requests.all()).total()).isEqualTo(2);
      some.index().apply(List.of(), List.of("a"), 3);
      assertThat(some.ids(Requests.all())).containsExactly("b");
    }
  }

  @Test
  void findsWhatOverlapsAPeriodByItsPartialDates() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("year", "A").dates("2024", null),
            entry("months", "B").dates("2023-11", "2024-02"),
            entry("before", "C").dates("2019", "2020"),
            entry("undated", "D"))) {
      Filters none = Filters.NONE;
      Filters spring2024 =
          new Filters(
              none.kinds(),
              none.subTypes(),
              none.excludedSubTypes(),
              none.labels(),
              none.sources(),
              none.roles(),
              new Period(null, LocalDate.of(2024, 2, 15), LocalDate.of(2024, 6, 1)),
              Examples.WITH);
      assertThat(some.ids(Requests.all().filters(spring2024)))
          .containsExactlyInAnyOrder("year", "months");
    }
  }

  @Test
  void leavesExamplesOutUnlessAsked() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(entry("a", "Vrai"), entry("x", "Exemple – Faux").example())) {
      assertThat(some.ids(Requests.all())).containsExactly("a");
    }
  }
}
