package fr.quifaitquoi.api.layers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.http.ParameterReader;
import fr.quifaitquoi.api.http.ServedInstance;
import fr.quifaitquoi.api.source.SourceStore;
import fr.quifaitquoi.geodata.layer.Layer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory as layers shows what the site's search finds, whatever is asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryLayersTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{10})\"");
  private static final Pattern NEXT = Pattern.compile("\"suivant\":\"([^\"]+)\"");

  private ServedInstance instance;
  private LayerCatalogue catalogue;
  private LayerFilterReader filters;
  private final LayerSelector selector = new LayerSelector();

  @BeforeAll
  void serveTheDemo(@TempDir Path data) throws Exception {
    instance = new ServedInstance(data);
    loadDemo(instance);
    catalogue = instance.bean(LayerCatalogue.class);
    filters = instance.bean(LayerFilterReader.class);
  }

  @AfterAll
  void stop() throws Exception {
    instance.close();
  }

  private static DemoData loadDemo(ServedInstance served) {
    var engine = served.engine();
    DemoData demo =
        new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC());
    demo.loadIfAbsent(engine.geography().get(), engine.settings().instance().territory());
    engine.index().catchUp();
    return demo;
  }

  private Set<String> idsInLayer(String layer, String query) {
    PublishedLayer published = catalogue.get(layer);
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        given.put(pair.split("=")[0], List.of(pair.split("=")[1]));
      }
    }
    ParameterReader reader = new ParameterReader(given);
    LayerFilters read = filters.read(reader, published);
    reader.throwIfAny();
    Selection selection = selector.select(published, read);
    Layer table = selection.layer();
    Set<String> ids =
        selection.rows().stream()
            .mapToObj(table::id)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(ids).hasSize(selection.count());
    return ids;
  }

  private Set<String> idsInSearch(String query) throws Exception {
    Set<String> ids = new HashSet<>();
    String cursor = "";
    do {
      String body = instance.get("/api/v1/fiches?limite=100&" + query + cursor).body();
      ID.matcher(body).results().map(result -> result.group(1)).forEach(ids::add);
      cursor =
          NEXT.matcher(body)
              .results()
              .map(MatchResult::group)
              .findFirst()
              .map(text -> "&curseur=" + text.substring(11, text.length() - 1))
              .orElse("");
    } while (!cursor.isEmpty());
    return ids;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "q=participation",
        "theme=jeunesse&exemples=true",
        "theme=lien-social&exemples=true",
        "exemples=seulement",
        "territoire=departement:37",
        "territoire=bassin-de-vie:37132&exemples=true",
        "territoire=departement:37&portee=situe&sous_type=epci",
        "pres_de=0.69,47.39&rayon=20",
        "bbox=0.5,47.2,1,47.6",
        "sauf_sous_type=commune,epci",
      })
  void showsWhatTheSearchFinds(String query) throws Exception {
    Set<String> found = idsInSearch(query);
    assertThat(found).isNotEmpty();
    assertThat(idsInLayer("fiches", query)).isEqualTo(found);
  }

  @Test
  void givesEachKindALayerOfItsOwn() throws Exception {
    for (String kind : List.of("acteur", "initiative", "experience", "ressource", "evenement")) {
      String layer = kind.equals("evenement") ? "evenements" : kind + "s";
      assertThat(idsInLayer(layer, "exemples=true"))
          .isEqualTo(idsInSearch("type=" + kind + "&exemples=true"));
    }
  }

  @Test
  void leavesExamplesOutUnlessAsked() {
    assertThat(idsInLayer("initiatives", "exemples=true")).isNotEmpty();
    assertThat(idsInLayer("initiatives", "")).isEmpty();
  }

  @Test
  void keepsValuesOfTheContract() {
    Layer fiches = catalogue.get("fiches").layer();
    int name = fiches.schema().findIndex("nom").orElseThrow();
    int commune = fiches.schema().findIndex("code_commune").orElseThrow();
    boolean found = false;
    for (int row = 0; row < fiches.size() && !found; row++) {
      found =
          "Commune de Loches".equals(fiches.column(name).valueAt(row))
              && "37132".equals(fiches.column(commune).valueAt(row));
    }
    assertThat(found).isTrue();
  }

  @Test
  void followsWhatIsWritten(@TempDir Path other) throws Exception {
    try (ServedInstance served = new ServedInstance(other)) {
      DemoData demo = loadDemo(served);
      LayerCatalogue its = served.bean(LayerCatalogue.class);
      assertThat(its.get("fiches").examples().cardinality()).isPositive();
      demo.removeExamples();
      served.engine().index().catchUp();
      assertThat(its.get("fiches").examples().cardinality()).isZero();
    }
  }
}
