package fr.quifaitquoi.geodata.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.quifaitquoi.geodata.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPositionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "47,128 0,995 | 0.995 | 47.128",
        "47.128 0.995 | 0.995 | 47.128",
        "47.128,0.995 | 0.995 | 47.128",
        "47.128, 0.995 | 0.995 | 47.128",
        "47,128, 0,995 | 0.995 | 47.128",
        "47,128;0,995 | 0.995 | 47.128",
        "0.995 47.128 | 0.995 | 47.128",
        "48,39 -4,48 | -4.48 | 48.39",
        "48,39 −4,48 | -4.48 | 48.39",
        "-4.48, 48.39 | -4.48 | 48.39",
        "-21.1 55.5 | 55.5 | -21.1",
        "47°23′38″N 0°41′E | 0.683333 | 47.393889",
        "47° 23' 38\" N, 0° 41' 20\" E | 0.688889 | 47.393889",
        "48°23’N 4°29’O | -4.483333 | 48.383333",
        "48°23’N 4°29’W | -4.483333 | 48.383333",
        "N 47°23.63' E 0°41.3' | 0.688333 | 47.393833",
        "0°41′E 47°23′38″N | 0.683333 | 47.393889",
        "47,128° N 0,995° E | 0.995 | 47.128",
        "700000 6600000 | 3 | 46.5",
        "700 000 6 600 000 | 3 | 46.5",
        "700000,0 6600000,0 | 3 | 46.5",
        "X=700000.00 ; Y=6600000.00 | 3 | 46.5",
        "6600000, 700000 | 3 | 46.5",
      })
  void understandsWhatPeoplePaste(String text, double lon, double lat) {
    Position position = PastedPosition.find(text.strip()).orElseThrow();

    assertThat(position.lon()).isCloseTo(lon, within(1e-5));
    assertThat(position.lat()).isCloseTo(lat, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tours",
        "37000",
        "37000 Tours",
        "12 rue de la Paix",
        "47,128",
        "47 1",
        "12 37000",
        "47°23′N 48°N",
        "700000 700000",
        "91,5 200,5",
        "0247000000 0247000000",
      })
  void leavesEverythingElseAlone(String text) {
    assertThat(PastedPosition.find(text)).isEmpty();
  }

  @Property(tries = 2_000)
  void bearsAnything(
      @ForAll @StringLength(max = 90) @CharRange(from = ' ', to = '~') String text,
      @ForAll @StringLength(max = 60) @CharRange(from = '°', to = 'º') String strange) {
    PastedPosition.find(text);
    PastedPosition.find("4" + strange + "N" + text);
  }

  @Property(tries = 300)
  void readsBackDecimalDegrees(
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = 42, max = 51) double lat,
      @ForAll @net.jqwik.api.constraints.DoubleRange(min = -4, max = 9) double lon) {
    String text = "%.6f %.6f".formatted(lat, lon);

    Position read = PastedPosition.find(text).orElseThrow();

    assertThat(read.lat()).isCloseTo(lat, within(1e-5));
    assertThat(read.lon()).isCloseTo(lon, within(1e-5));
  }
}
