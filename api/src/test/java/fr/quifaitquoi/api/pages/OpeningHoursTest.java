package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final String EVERYDAY = "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:30";

  @ParameterizedTest
  @CsvSource({
    "2026-03-12T08:00,Ouvre aujourd’hui à 9_h",
    "2026-03-12T10:00,Ouvert aujourd’hui jusqu’à 12_h",
    "2026-03-12T13:00,Ouvre aujourd’hui à 14_h",
    "2026-03-12T17:00,Fermé à cette heure",
    "2026-03-14T09:30,Ouvert aujourd’hui jusqu’à 12_h_30",
    "2026-03-15T10:00,Fermé à cette heure"
  })
  void saysWhetherItIsOpenNow(LocalDateTime now, String expected) {
    assertThat(OpeningHours.find(EVERYDAY).orElseThrow().today(now).replace('\u00a0', '_'))
        .isEqualTo(expected);
  }

  @Test
  void listsTheDaysOnWhichItOpens() {
    assertThat(OpeningHours.find("Tu,Th 09:00-12:00; We off").orElseThrow().lines())
        .map(line -> line.replace('\u00a0', '_'))
        .containsExactly("Mardi_: 9_h – 12_h", "Jeudi_: 9_h – 12_h");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sur rendez-vous",
        "Mo-Fr 09:00-25:00",
        "Mo[1] 09:00-12:00",
        "PH off",
        "Mo-Xx 09:00-12:00",
        "Mo 12:00-09:00",
        "sunrise-sunset"
      })
  void doesNotGuessWhatItDoesNotUnderstand(String text) {
    assertThat(OpeningHours.find(text)).isEmpty();
  }
}
