package fr.quifaitquoi.indexer.directory;

import static fr.quifaitquoi.indexer.directory.EntryBuilder.entry;
import static fr.quifaitquoi.indexer.directory.TestDirectory.commune;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.quifaitquoi.geodata.Territory;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.directory.SearchResult.Count;
import fr.quifaitquoi.indexer.directory.SearchResult.Hit;
import fr.quifaitquoi.indexer.directory.SearchResult.Reach;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract's rules of {@code portee} and {@code tri}, one by one. */
class OrderAndReachTest {
  private static final Territory TOURS = commune("37261");
  private static final Territory SAINT_PIERRE = commune("37233");
  private static final Territory LOCHES = commune("37132");
  private static final Territory BLOIS = commune("41018");

  private static TestDirectory directory;

  @BeforeAll
  static void fill() throws IOException {
    directory =
        TestDirectory.of(
            entry("tours", "Ici même").at(TOURS),
            entry("loches", "Au sud").at(LOCHES),
            entry("acting", "Depuis Blois").at(BLOIS).covers("commune:37132"),
            entry("acting-37", "Pour le département").at(BLOIS).covers("departement:37"),
            entry("region", "Pour toute la région").covers("region:24"),
            entry("blois", "Ailleurs").at(BLOIS));
  }

  @AfterAll
  static void close() throws IOException {
    directory.close();
  }

  @Test
  void listsTheLocatedThenTheActingThenTheWiderEachByDistance() throws IOException {
    assertThat(directory.ids(Requests.all().in("departement:37")))
        .containsExactly("tours", "loches", "acting", "acting-37", "region");
  }

  @Test
  void tellsTheReachOfEach() throws IOException {
    assertThat(directory.search(Requests.all().in("commune:37132")).hits())
        .extracting(hit -> hit.document().id(), Hit::reach)
        .containsExactly(
            tuple("loches", Reach.LOCATED),
            tuple("acting", Reach.ACTING),
            tuple("acting-37", Reach.WIDER),
            tuple("region", Reach.WIDER));
  }

  @Test
  void listsOnlyTheScopeAskedAndCountsExactlyThat() throws IOException {
    Requests inLoches = Requests.all().in("commune:37132");
    assertThat(directory.ids(inLoches.scope(Scope.LOCATED))).containsExactly("loches");
    assertThat(directory.ids(inLoches.scope(Scope.ACTING))).containsExactly("acting");
    assertThat(directory.search(inLoches).total()).isEqualTo(4);
    assertThat(directory.search(inLoches.scope(Scope.ACTING)).total()).isEqualTo(1);
  }

  @Test
  void countsTheReachesBesideTheScope() throws IOException {
    Requests asked = Requests.all().in("commune:37132").scope(Scope.LOCATED).facets(Facet.SCOPE);
    assertThat(directory.search(asked).facets().get(Facet.SCOPE))
        .containsExactly(new Count("situe", 1), new Count("agit", 1), new Count("tout", 4));
  }

  @Test
  void countsOnlyWhatIsLocatedUnlessTheScopeIsAsked() throws IOException {
    Requests asked = Requests.all().in("commune:37132").facets(Facet.KIND);
    assertThat(directory.search(asked).facets().get(Facet.KIND))
        .containsExactly(new Count("acteur", 1));
  }

  @Test
  void takesInTheNeighboursWhenAsked() throws IOException {
    assertThat(directory.ids(Requests.all().in("departement:41").scope(Scope.LOCATED)))
        .containsExactlyInAnyOrder("acting", "acting-37", "blois");
    assertThat(
            directory.ids(
                Requests.all().in("departement:41").withNeighbours().scope(Scope.LOCATED)))
        .contains("tours", "loches");
  }

  @Test
  void measuresDistanceFromTheAskedPoint() throws IOException {
    assertThat(directory.ids(Requests.all().near(LOCHES.centre(), 60_000)))
        .containsExactly("loches", "tours", "blois", "acting", "acting-37");
    assertThat(directory.search(Requests.all().near(LOCHES.centre(), 500)).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.distanceMeters()).isLessThan(1));
  }

  @Test
  void listsTheLastChangedFirstWhenNothingIsAsked() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("old", "A").changedOn("2024-03-01"),
            entry("new", "Z").changedOn("2026-02-01"),
            entry("mid", "M").changedOn("2025-03-01"))) {
      assertThat(some.ids(Requests.all())).containsExactly("new", "mid", "old");
    }
  }

  @Test
  void breaksTiesByLastCheckedThenByFrenchName() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("z", "Zoé"),
            entry("ete", "Été"),
            entry("cote", "côte"),
            entry("cot", "Cotentin"),
            entry("checked", "Zythum").verifiedOn("2026-05-01"))) {
      assertThat(some.ids(Requests.all())).containsExactly("checked", "cote", "cot", "ete", "z");
    }
  }

  @Test
  void weighsRelevanceByFreshness() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("stale", "Jardin partagé").importedOn("2015-01-01"),
            entry("fresh", "Jardin partagé").importedOn("2026-01-01"),
            entry("text", "Amicale").description("jardin partagé").verifiedOn("2026-06-01"))) {
      assertThat(some.ids(Requests.text("jardin partagé")))
          .containsExactly("fresh", "stale", "text");
    }
  }

  @Test
  void listsTheLocatedFirstWithTextAndPlace() throws IOException {
    try (TestDirectory some =
        TestDirectory.of(
            entry("wider", "Jardin").covers("region:24"),
            entry("here", "Amicale").description("un jardin").at(TOURS))) {
      assertThat(some.ids(Requests.text("jardin").in("commune:37261")))
          .containsExactly("here", "wider");
    }
  }

  @Test
  void sortsByTheOrderAsked() throws IOException {
    Requests around = Requests.all().near(SAINT_PIERRE.centre(), 100_000);
    assertThat(directory.ids(around.sort(Sort.DISTANCE)).getFirst()).isEqualTo("tours");
    assertThat(directory.ids(around.sort(Sort.NAME)))
        .containsExactly("blois", "loches", "acting", "tours", "acting-37");
    assertThat(directory.ids(Requests.text("au sud").sort(Sort.RELEVANCE)).getFirst())
        .isEqualTo("loches");
    assertThat(directory.ids(Requests.all().sort(Sort.RECENT))).hasSize(6);
  }

  @Test
  void ordersNamesWordByWordWhateverTheirCaseAccentsAndPunctuation() throws IOException {
    try (TestDirectory names =
        TestDirectory.of(
            entry("saintes", "Saintes en fête").at(TOURS),
            entry("saint", "SAINT-Pierre").at(TOURS),
            entry("ecole", "École du vélo").at(TOURS),
            entry("eclat", "Éclat").at(TOURS),
            entry("ecole-seule", "ecole").at(TOURS),
            entry("epicerie", "L’Épicerie").at(TOURS),
            entry("lepicier", "Lépicier").at(TOURS))) {
      assertThat(names.ids(Requests.all().sort(Sort.NAME)))
          .containsExactly(
              "eclat", "ecole-seule", "ecole", "epicerie", "lepicier", "saint", "saintes");
    }
  }
}
