package fr.quifaitquoi.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.api.http.ProblemException;
import fr.quifaitquoi.geodata.Box;
import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.Position;
import fr.quifaitquoi.geodata.TerritoryId;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import fr.quifaitquoi.indexer.directory.SearchRequest.Examples;
import fr.quifaitquoi.indexer.directory.SearchRequest.Facet;
import fr.quifaitquoi.indexer.directory.SearchRequest.Near;
import fr.quifaitquoi.indexer.directory.SearchRequest.Scope;
import fr.quifaitquoi.indexer.directory.SearchRequest.Sort;
import fr.quifaitquoi.indexer.entry.EntryKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {
  private static final SearchParameters PARAMETERS =
      new SearchParameters(
          KnownCodes.of(Set.of("jeunesse", "numerique")),
          KnownCodes.of(Set.of("hub-lo", "france-services")),
          id -> id.code().equals("99999") ? Optional.empty() : Optional.of(id));

  @Test
  void givesEverythingWhenNothingIsAsked() {
    assertThat(read("")).isEqualTo(SearchRequest.ALL);
  }

  @ParameterizedTest
  @CsvSource({"theme, jeunese, jeunesse", "source, hublo, hub-lo"})
  void namesTheNearestCodesToOneThatIsUnknown(String name, String code, String nearest) {
    assertThatThrownBy(() -> read(name + "=" + code))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.errors())
                    .singleElement()
                    .satisfies(error -> {
                      assertThat(error.champ()).isEqualTo(name);
                      assertThat(error.message()).contains(code).contains("proches : " + nearest);
                    }));
  }

  @Test
  void countsAnEmptyValueAsNotGiven() {
    assertThat(read("q=&theme=&bbox=&limite=&curseur=&voisins=")).isEqualTo(SearchRequest.ALL);
  }

  @Test
  void readsEveryParameter() {
    SearchRequest request =
        read(
            "q=vélo&type=acteur,initiative&sous_type=tiers-lieu&sauf_sous_type=commune,epci"
                + "&theme=jeunesse&theme=numerique&public=habitants&competence=animation"
                + "&travaux=patrimoine&source=hub-lo&role=porte&territoire=bassin-de-vie:37132"
                + "&voisins=true&portee=situe&pres_de=0.69,47.39&rayon=2.5&bbox=0,47,1,48"
                + "&verifie_depuis=2025&du=2026-02&au=2026-02&exemples=true&tri=distance"
                + "&limite=5&curseur=abc&facettes=theme,type");

    assertThat(request.text()).isEqualTo("vélo");
    assertThat(request.filters().kinds())
        .containsExactlyInAnyOrder(EntryKind.ACTOR, EntryKind.INITIATIVE);
    assertThat(request.filters().subTypes()).containsExactly("tiers-lieu");
    assertThat(request.filters().excludedSubTypes()).containsExactly("commune", "epci");
    assertThat(request.filters().labels().themes()).containsExactly("jeunesse", "numerique");
    assertThat(request.filters().labels().audiences()).containsExactly("habitants");
    assertThat(request.filters().labels().skills()).containsExactly("animation");
    assertThat(request.filters().labels().works()).containsExactly("patrimoine");
    assertThat(request.filters().sources()).containsExactly("hub-lo");
    assertThat(request.filters().roles()).containsExactly("porte");
    assertThat(request.filters().period())
        .isEqualTo(
            new SearchRequest.Period(
                LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    assertThat(request.filters().examples()).isEqualTo(Examples.WITH);
    assertThat(request.where().territories())
        .containsExactly(new TerritoryId(Level.BASSIN_DE_VIE, "37132"));
    assertThat(request.where().neighbours()).isTrue();
    assertThat(request.where().scope()).isEqualTo(Scope.LOCATED);
    assertThat(request.where().near()).isEqualTo(new Near(new Position(0.69, 47.39), 2500));
    assertThat(request.where().box()).isEqualTo(new Box(0, 47, 1, 48));
    assertThat(request.sort()).isEqualTo(Sort.DISTANCE);
    assertThat(request.page()).isEqualTo(new SearchRequest.Page(5, "abc"));
    assertThat(request.facets()).containsExactlyInAnyOrder(Facet.THEME, Facet.KIND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type | type=association",
        "sous_type | sous_type=Tiers%Lieu",
        "sauf_sous_type | sauf_sous_type=../..",
        "theme | theme=inconnu",
        "public | public='é'",
        "competence | competence=a b",
        "travaux | travaux=*",
        "source | source=;",
        "role | role=danse",
        "territoire | territoire=37132",
        "territoire | territoire=ville:37132",
        "territoire | territoire=commune:99999",
        "territoire | territoire=commune:../../etc",
        "voisins | voisins=peut-être",
        "portee | portee=loin",
        "pres_de | pres_de=0.69",
        "pres_de | pres_de=nan,nan",
        "pres_de | pres_de=181,0",
        "pres_de | pres_de=0,0,0",
        "rayon | pres_de=0,0&rayon=-1",
        "rayon | pres_de=0,0&rayon=NaN",
        "rayon | pres_de=0,0&rayon=1e308",
        "bbox | bbox=180,90,-180,-90",
        "bbox | bbox=177,65,-177,70",
        "bbox | bbox=1,2,3",
        "bbox | bbox=1e400,0,0,0",
        "verifie_depuis | verifie_depuis=hier",
        "du | du=2026-13-45",
        "au | au=9999999-01-01",
        "au | du=2026-02-01&au=2026-01-01",
        "exemples | exemples=null",
        "tri | tri=hasard",
        "tri | tri=distance",
        "limite | limite=101",
        "limite | limite=-1",
        "limite | limite=1&limite=2",
        "limite | limite=99999999999999999999",
        "curseur | curseur={}",
        "facettes | facettes=[]",
      })
  void refusesAWrongValueAndNamesTheParameter(String name, String query) {
    assertThatThrownBy(() -> read(query))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.errors()).extracting(FieldError::champ).containsExactly(name);
              assertThat(problem.errors().getFirst().message())
                  .contains("«\u00a0" + name + "\u00a0»");
            });
  }

  @Test
  void refusesATextLongerThanAnyQuestion() {
    assertThatThrownBy(() -> read("q=" + "a".repeat(10_000)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("300 caractères au plus");
  }

  @Test
  void tellsEveryErrorAtOnce() {
    assertThatThrownBy(() -> read("limite=x&tri=y&inconnu=1"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::champ)
                    .containsExactlyInAnyOrder("limite", "tri", "inconnu"));
  }

  @Test
  void namesTheKnownParametersWhenOneIsUnknown() {
    assertThatThrownBy(() -> read("quoi=1"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("quoi")
        .hasMessageContaining("territoire, voisins, portee");
  }

  @Test
  void searchesWithoutWhatAPageCannotRead() {
    SearchParameters.Parsed parsed =
        PARAMETERS.read(values("q=vélo&limite=beaucoup&utm_source=lettre"));

    assertThat(parsed.request().text()).isEqualTo("vélo");
    assertThat(parsed.request().page().limit()).isEqualTo(20);
    assertThat(parsed.errors()).extracting(FieldError::champ).containsExactly("limite");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=v%C3%A9lo+%26+train",
        "type=acteur,initiative&theme=jeunesse,numerique",
        "territoire=bassin-de-vie:37132,commune:37261&voisins=true&portee=agit",
        "pres_de=0.69,47.39&rayon=2.5",
        "bbox=-0.5,47,1.25,48&exemples=seulement&tri=nom&limite=5&facettes=theme,type",
        "territoire=bassin-de-vie:37132@2012&verifie_depuis=2025-01-01&du=2026-01-01&au=2026-12-31",
      })
  void writesARequestAsTheAddressItCameFrom(String query) {
    assertThat(SearchQuery.of(read(query))).isEqualTo(query);
  }

  @Test
  void givesEqualRequestsOneAddress() {
    assertThat(SearchQuery.of(read("theme=numerique&type=acteur&theme=jeunesse")))
        .isEqualTo(SearchQuery.of(read("type=acteur&theme=jeunesse,numerique&limite=20")));
  }

  private static SearchRequest read(String query) {
    return PARAMETERS.readStrictly(values(query), SearchParameters.names());
  }

  static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair ->
            values
                .computeIfAbsent(pair[0], name -> new java.util.ArrayList<>())
                .add(decode(pair[1])));
    return values;
  }

  private static String decode(String value) {
    return value.contains("%C3") || value.contains("+")
        ? java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8)
        : value;
  }
}
