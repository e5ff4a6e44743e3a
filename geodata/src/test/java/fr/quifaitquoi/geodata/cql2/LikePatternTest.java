package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

  @ParameterizedTest(name = "{0} LIKE {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "abc|abc|true",
        "abc|ab|false",
        "abc|a%|true",
        "abc|%c|true",
        "abc|%b%|true",
        "abc|a%b|false",
        "aXbXc|a%X%c|true",
        "ab|a%b%b|false",
        "abab|a%ab|true",
        "aba|ab%ba|false",
        "abc|a_c|true",
        "abc|____|false",
        "abc|%_%_%_%|true",
        "ab|%_%_%_%|false",
        "``|``|true",
        "``|%|true",
        "``|_|false",
        "a%|a\\%|true",
        "ab|a\\%|false",
        "a_b|a\\_b|true",
        "a\\|a\\\\|true",
        "a\\|a\\|true",
        "😀x|_x|true",
        "a😀|%😀|true",
        "A|a|false",
      })
  void matches(String text, String pattern, boolean expected) {
    assertThat(new LikePattern(pattern).matches(text)).isEqualTo(expected);
  }
}
