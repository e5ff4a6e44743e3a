package fr.quifaitquoi.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.api.http.FieldError;
import fr.quifaitquoi.indexer.directory.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchParametersPropertyTest {
  private static final SearchParameters PARAMETERS =
      new SearchParameters(
          new KnownCodes(theme -> theme.startsWith("a"), () -> List.of("a")),
          new KnownCodes(source -> true, List::of),
          Optional::of);

  @Property(tries = 2_000, seed = "2024")
  void neverFailsAndNamesWhatItCannotRead(@ForAll("queries") Map<String, List<String>> given) {
    SearchParameters.Parsed parsed = PARAMETERS.read(given);

    assertThat(parsed.errors())
        .extracting(FieldError::champ)
        .allSatisfy(name -> assertThat(SearchParameters.names()).contains(name));
    assertThat(parsed.errors())
        .allSatisfy(error -> assertThat(error.message()).contains(error.champ()));
  }

  @Property(tries = 2_000, seed = "2024")
  void writesAnAddressThatMeansTheSame(@ForAll("queries") Map<String, List<String>> given) {
    SearchRequest request = PARAMETERS.read(given).request();
    Map<String, List<String>> written = new LinkedHashMap<>();
    SearchQuery.fieldsOf(request).forEach((name, value) -> written.put(name, List.of(value)));

    SearchParameters.Parsed again = PARAMETERS.read(written);

    assertThat(again.errors()).isEmpty();
    assertThat(SearchQuery.of(again.request())).isEqualTo(SearchQuery.of(request));
  }

  @Provide
  Arbitrary<Map<String, List<String>>> queries() {
    Arbitrary<String> values =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.of(
                "acteur",
                "a",
                "true",
                "0",
                "5",
                "-1",
                "NaN",
                "0.69,47.39",
                "0,47,1,48",
                "2026",
                "2026-02-30",
                "commune:37261",
                "bassin-de-vie:37132@2012",
                "distance",
                "nom",
                "theme,type",
                "1e308",
                "180,90,-180,-90",
                "seulement",
                "agit"));
    return Arbitraries.maps(
            Arbitraries.of(SearchParameters.names()), values.list().ofMinSize(1).ofMaxSize(3))
        .ofMaxSize(8);
  }
}
