package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Kiev,kiev",
    "KØBENHAVN,københavn",
    "Straße,strasse",
    "ΟΔΟΣ,οδοσ",
    "οδος,οδοσ",
    "ŒUVRE,œuvre",
  })
  void takesCaseAway(String text, String folded) {
    assertThat(Folding.withoutCase(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "København,Kobenhavn",
    "Éléphant,Elephant",
    "Nœud,Noeud",
    "Łódź,Lodz",
    "Ægir,AEgir",
    "Ñandú,Nandu",
    "Straße,Strasse",
  })
  void takesAccentsAway(String text, String plain) {
    assertThat(Folding.withoutAccents(text)).isEqualTo(plain);
  }
}
