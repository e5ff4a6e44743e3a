package fr.quifaitquoi.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "geodata",
        "geodata sync",
        "search",
        "reindex",
        "exemples",
        "geocode",
        "reverse"
      })
  void helpsInFrenchOnEveryCommand(String command) {
    String line = (command + " --help").strip();

    assertThat(run(line.split(" "))).isZero();
    assertThat(out.toString()).contains("Usage").contains("Affiche cette aide.");
  }

  @Test
  void saysWhichOptionIsUnknownAndWhereTheHelpIs() {
    assertThat(run("serve", "--couleur")).isEqualTo(2);
    assertThat(err.toString()).contains("inconnu").contains("--couleur").contains("serve --help");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThat(run("serve", "--port", "99999")).isEqualTo(2);
    assertThat(err.toString()).contains("port").contains("65535");
  }

  @Test
  void refusesADepartementThatIsNone() {
    assertThat(run("geodata", "sync", "--addresses", "37,Indre")).isEqualTo(2);
    assertThat(err.toString()).contains("« Indre »").contains("37,41").contains("region");
    assertThat(run("geodata", "sync", "--addresses-file", "absent.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("absent.csv").contains("n’existe pas");
  }

  @Test
  void wantsACommand() {
    assertThat(run()).isEqualTo(2);
  }

  private int run(String... args) {
    return CommandLines.of(new PrintWriter(out, true), new PrintWriter(err, true)).execute(args);
  }
}
