package fr.quifaitquoi.indexer.geocoding.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.geodata.TestGeography;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Communes inside longer texts. */
class CommuneNamesTest {
  private final CommuneNames names = Territories.of(TestGeography.bundled()).communeNames();

  @Test
  void findsTheLongestNameFirst() {
    List<NameSpan> spans = names.findSpans(Words.of("12 r de la paix ST PIERRE-des Corps"));

    assertThat(spans.getFirst().communes())
        .extracting(NamedCommune::commune)
        .containsExactly("37233");
    assertThat(spans.getFirst().from()).isEqualTo(5);
    assertThat(spans.getFirst().quality()).isEqualTo(1);
    assertThat(spans).extracting(NameSpan::length).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void saysWhatTheNameWasOf() {
    NamedCommune old = first("rue du bac, Ouzouer le Marché");
    assertThat(old.commune()).isEqualTo("41173");
    assertThat(old.city().oldName()).isEqualTo("Ouzouer-le-Marché");
    NamedCommune arrondissement = first("rue de la Jonquière paris 17e");
    assertThat(arrondissement.commune()).isEqualTo("75056");
    assertThat(arrondissement.city().code()).isEqualTo("75117");
  }

  @Test
  void forgivesSpacesArticlesAndOneEdit() {
    assertThat(first("maisonsalfort").commune()).isEqualTo("94046");
    assertThat(names.findSpans(Words.of("riche")))
        .flatExtracting(NameSpan::communes)
        .extracting(NamedCommune::commune)
        .containsExactly("57580", "37195");
    NameSpan edited = names.findSpansWithAnEdit(Words.of("place rabelais Chinno")).getFirst();
    assertThat(edited.communes()).extracting(NamedCommune::commune).contains("37072");
    assertThat(edited.quality()).isBetween(0.5, 0.9);
  }

  @Test
  void knowsPostcodesAndCodesOfAnyYear() {
    assertThat(names.listCommunesOfPostcode("37240")).startsWith("37130").hasSizeGreaterThan(5);
    assertThat(names.listCommunesOfPostcode("99999")).isEmpty();
    assertThat(names.currentCommune("41264")).isEqualTo("41173");
    assertThat(names.currentCommune("37999")).isNull();
  }

  private NamedCommune first(String text) {
    return names.findSpans(Words.of(text)).getFirst().communes().getFirst();
  }
}
