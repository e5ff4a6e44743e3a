package fr.quifaitquoi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTest {
  private static String visible(String text) {
    return text.replace('\u00a0', '_');
  }

  @ParameterizedTest
  @CsvSource({"0,0", "999,999", "2845,2_845", "1234567,1_234_567", "-2845,-2_845"})
  void groupsThousandsWithNoBreakSpaces(long value, String expected) {
    assertThat(visible(French.number(value))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "4,10_m",
    "347,350_m",
    "949,950_m",
    "3412,'3,4_km'",
    "3020,3_km",
    "9949,'9,9_km'",
    "27400,27_km",
    "1234567,1_235_km"
  })
  void writesDistancesAsPeopleSayThem(double meters, String expected) {
    assertThat(visible(French.distance(meters))).isEqualTo(expected);
  }

  @Test
  void writesDates() {
    assertThat(visible(French.date(LocalDate.of(2026, 3, 12)))).isEqualTo("12_mars_2026");
    assertThat(visible(French.date(LocalDate.of(2026, 8, 1)))).isEqualTo("1er_août_2026");
    assertThat(visible(French.longDate(LocalDate.of(2026, 3, 12)))).isEqualTo("jeudi_12_mars_2026");
    assertThat(visible(French.time(LocalTime.of(17, 0)))).isEqualTo("17_h");
    assertThat(visible(French.time(LocalTime.of(9, 5)))).isEqualTo("9_h_05");
  }

  @ParameterizedTest
  @CsvSource({"2018,en 2018", "2018-06,en juin_2018", "2020-06-30,au 30_juin_2020"})
  void writesPartialDatesAsFarAsTheyAreKnown(String edtf, String expected) {
    assertThat(visible(French.asOf(edtf))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Tours,de Tours",
    "Amboise,d’Amboise",
    "Épernon,d’Épernon",
    "Le Blanc,du Blanc",
    "Les Ormes,des Ormes",
    "La Châtre,de La Châtre"
  })
  void joinsPlaceNames(String name, String expected) {
    assertThat(French.of(name)).isEqualTo(expected);
  }

  @Test
  void putsNoBreakSpacesAndCurlyApostrophes() {
    assertThat(visible(French.typography("L'atelier : qu'est-ce ? « oui » http://a.fr")))
        .isEqualTo("L’atelier_: qu’est-ce_? «_oui_» http://a.fr");
    assertThat(visible(French.typography("CA de Blois ''Agglopolys''")))
        .isEqualTo("CA de Blois «_Agglopolys_»");
  }

  @Test
  void pluralsBeginAtTwo() {
    assertThat(visible(French.count(0, "fiche", "fiches"))).isEqualTo("0_fiche");
    assertThat(visible(French.count(2845, "fiche", "fiches"))).isEqualTo("2_845_fiches");
  }
}
