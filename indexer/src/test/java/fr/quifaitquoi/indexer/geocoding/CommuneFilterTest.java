package fr.quifaitquoi.indexer.geocoding;

import static fr.quifaitquoi.indexer.geocoding.Asking.ask;
import static fr.quifaitquoi.indexer.geocoding.Asking.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What filters leave. */
class CommuneFilterTest {
  @Test
  void keepsTheCommunesOfAPostcode() {
    assertThat(ask("saint", postcode("37700"))).extracting(Feature::id).containsExactly("37233");
    assertThat(ask("tours", postcode("37100")).getFirst().where().postcode()).isEqualTo("37100");
    assertThat(ask("tours", postcode("99999"))).isEmpty();
  }

  @Test
  void keepsTheCommunesOfCodesOfAnyYear() {
    assertThat(codes(ask("beauce", cities("41264")))).containsExactly("41173");
    assertThat(codes(ask("paris", cities("75117")))).containsExactly("75117");
    assertThat(codes(ask("saint", cities("37233", "39476")))).containsOnly("37233", "39476");
    assertThat(ask("tours", cities("00000"))).isEmpty();
    assertThat(ask("ouzouer", cities("41173")))
        .extracting(Feature::name)
        .contains("Ouzouer-le-Marché");
  }

  private static GeocodingFilter postcode(String postcode) {
    return new GeocodingFilter(Set.of(), postcode, Set.of());
  }

  private static GeocodingFilter cities(String... codes) {
    return new GeocodingFilter(Set.of(), null, Set.of(codes));
  }
}
