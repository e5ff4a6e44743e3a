package fr.quifaitquoi.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quifaitquoi.indexer.entry.EntryDraft.Dates;
import fr.quifaitquoi.indexer.entry.EntryKind;
import fr.quifaitquoi.indexer.entry.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "EVENT,-,-,2026-03-12T17:00+01:00,2026-03-12T19:30+01:00,"
            + "'Jeudi_12_mars_2026, de 17_h à 19_h_30'",
        "EVENT,2026-03-12,-,-,-,Jeudi_12_mars_2026",
        "INITIATIVE,2018,-,-,-,Depuis 2018",
        "INITIATIVE,2018-06,2020,-,-,De juin_2018 à 2020",
        "EVENT,2026-03-12,2026-03-14,-,-,Du 12_mars_2026 au 14_mars_2026",
        "INITIATIVE,2023,2023,-,-,2023"
      })
  void saysWhenAsFarAsItIsKnown(
      EntryKind kind,
      @Nullable String start,
      @Nullable String end,
      @Nullable String startsAt,
      @Nullable String endsAt,
      String expected) {
    Dates dates = new Dates(null, date(start), date(end), null, startsAt, endsAt, null);
    assertThat(When.of(kind, dates).orElseThrow().replace('\u00a0', '_')).isEqualTo(expected);
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : new PartialDate(text);
  }
}
