package fr.quifaitquoi.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Le Bus Numérique, le-bus-numerique",
    "« L’Œuvre » & Cie, l-oeuvre-cie",
    "  N° 12 – Tours-Nord !, n-12-tours-nord",
    "STRAẞE, strasse",
    "e\u0301te\u0301, ete",
    "Ελλάς, fiche",
  })
  void isLowerCaseAsciiWordsJoinedByHyphens(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void endsWithAWholeWordWhenTheNameIsLong() {
    String slug = Slug.of("association des amis de la ".repeat(8));
    assertThat(slug).hasSizeBetween(60, 80).matches("(?:[a-z]+-)*(?:association|des|amis|de|la)");
  }

  @Test
  void isCutAnywhereWhenTheNameIsOneLongWord() {
    assertThat(Slug.of("a".repeat(200))).hasSize(80);
  }
}
