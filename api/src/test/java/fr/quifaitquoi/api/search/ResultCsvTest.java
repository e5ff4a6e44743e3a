package fr.quifaitquoi.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultCsvTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Maison | Maison",
        "Ici, là | \"Ici, là\"",
        "dit \"le Lieu\" | \"dit \"\"le Lieu\"\"\"",
        "=1+1 | '=1+1",
        "@SUM(A1) | '@SUM(A1)",
        "-2+3 | '-2+3",
        "+cmd | '+cmd",
        "+33 2 47 00 00 00 | +33 2 47 00 00 00",
      })
  void writesCellsThatNoSpreadsheetTakesForAFormula(String text, String cell) {
    assertThat(ResultCsv.quoted(text)).isEqualTo(cell);
  }
}
