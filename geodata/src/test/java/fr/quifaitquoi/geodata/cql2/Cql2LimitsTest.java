package fr.quifaitquoi.geodata.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.crs.Crs;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that are too large are refused in a sentence. */
class Cql2LimitsTest {

  @ParameterizedTest
  @ValueSource(strings = {"(", "NOT ", "-(", "CASEI(", "f(", "[", "a=(", "a IN (", "NOT(a = ("})
  void refusesThreeThousandLevels(String level) {
    assertThatThrownBy(() -> Cql2.parseText(level.repeat(3000)))
        .isInstanceOf(Cql2SyntaxException.class)
        .hasMessageContaining("imbriquée");
  }

  @ParameterizedTest
  @ValueSource(strings = {" + 1", " - 1", " * 1", " ^ 1"})
  void refusesEndlessCalculations(String step) {
    assertThatThrownBy(() -> Cql2.parseText("1" + step.repeat(3000) + " = 2"))
        .isInstanceOf(Cql2SyntaxException.class)
        .hasMessageContaining("imbriquée");
  }

  @Test
  void refusesThreeThousandLevelsOfJson() {
    String open = "{\"op\":\"not\",\"args\":[";
    assertThatThrownBy(() -> Cql2.parseJson(open.repeat(3000) + "true" + "]}".repeat(3000)))
        .isInstanceOf(Cql2SyntaxException.class);
    assertThatThrownBy(() -> Cql2.parseJson(open.repeat(110) + "true" + "]}".repeat(110)))
        .isInstanceOf(Cql2SyntaxException.class)
        .hasMessageContaining("imbriquée");
  }

  @Test
  void takesAHundredLevels() {
    String filter = "NOT (".repeat(100) + "membres = 30" + ")".repeat(100);

    assertThatThrownBy(() -> Cql2.parseText(filter)).hasMessageContaining("imbriquée");
    String shorter = "NOT (".repeat(98) + "membres = 30" + ")".repeat(98);
    assertThat(Clubs.found(shorter)).isEqualTo("ac");
    assertThat(Cql2.parseJson(Cql2.parseText(shorter).toJson()).toText())
        .isEqualTo(Cql2.parseText(shorter).toText());
  }

  @Test
  void takesManyAlternativesAndAThousandValues() {
    String values =
        IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(", "));

    assertThat(Clubs.found("membres IN (" + values + ")")).isEqualTo("abc");
    assertThat(Clubs.found("membres = 30" + " OR membres = 30".repeat(1000))).isEqualTo("ac");
    assertThatThrownBy(() -> Cql2.parseText("membres IN (" + values + ", 1000)"))
        .hasMessageContaining("1000 valeurs");
    assertThatThrownBy(() -> Cql2.parseJson("{\"op\":\"in\",\"args\":[1,[" + values + ",1000]]}"))
        .hasMessageContaining("1000 valeurs");
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> Cql2.parseText("membres = 30" + " OR membres = 30".repeat(5000)))
        .isInstanceOf(Cql2SyntaxException.class)
        .hasMessageContaining("trop longue");
    assertThatThrownBy(() -> Cql2.parseText(" ".repeat(10_000_000)))
        .isInstanceOf(Cql2SyntaxException.class);
  }

  @Test
  void takesAHundredThousandVerticesAndNoMore() {
    assertThat(Clubs.found("S_INTERSECTS(geometry, " + line(100_000) + ")")).isEqualTo("b");
    assertThatThrownBy(() -> Cql2.parseText("S_INTERSECTS(geometry, " + line(100_001) + ")"))
        .hasMessageContaining("100000 sommets");
    assertThatThrownBy(() -> Cql2.parseText("S_INTERSECTS(geometry, " + line(1_000_000) + ")"))
        .isInstanceOf(Cql2SyntaxException.class);
  }

  private static String line(int vertices) {
    return IntStream.range(0, vertices)
        .mapToObj(i -> "%d.%06d 46.5".formatted(i / 1_000_000, i % 1_000_000))
        .collect(Collectors.joining(",", "LINESTRING(", ")"));
  }

  @Test
  void takesAFineOutlineAndRefusesATangle() {
    String circle =
        IntStream.rangeClosed(0, 90_000)
            .mapToObj(i -> 2 * Math.PI * (i % 90_000) / 90_000)
            .map(angle -> (2 + Math.cos(angle)) + " " + (47 + Math.sin(angle)))
            .collect(Collectors.joining(",", "POLYGON((", "))"));
    String teeth =
        IntStream.range(0, 10_000)
            .mapToDouble(i -> i / 10_000.0)
            .mapToObj(i -> (10 + i) + " " + (10 - i) + "," + (i + 5e-5) + " " + (-i - 5e-5))
            .collect(Collectors.joining(",", "POLYGON((0 0,", ",0.9 -1.1,-0.1 -0.1,0 0))"));

    assertThat(Clubs.found("S_INTERSECTS(geometry, " + circle + ")")).isEqualTo("abc");
    assertThatThrownBy(() -> Clubs.found("S_INTERSECTS(geometry, " + teeth + ")"))
        .isInstanceOf(Cql2SemanticException.class)
        .hasMessageContaining("enchevêtrée");
  }

  @Test
  void patternsDoNotExplode() {
    String filter = "nom LIKE '" + "%a".repeat(5000) + "%b'";

    assertThat(Clubs.found(filter)).isEmpty();
    assertThat(new LikePattern("%a".repeat(5000) + "%b").matches("a".repeat(20_000))).isFalse();
  }

  @Test
  void stopsAtTheDeadline() {
    Cql2Filter filter =
        Cql2Filter.of(Cql2.parseText("nom = 'a' OR membres = 1"), Clubs.SCHEMA, Crs.CRS84);

    assertThatThrownBy(() ->
            filter.rows(Clubs.LAYER, Clubs.LAYER.allRows(), Deadline.in(Duration.ofNanos(-1))))
        .isInstanceOf(DeadlineExceededException.class)
        .hasMessageContaining("trop de calcul");
  }
}
