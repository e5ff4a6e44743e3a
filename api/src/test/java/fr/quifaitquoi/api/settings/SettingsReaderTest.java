package fr.quifaitquoi.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quifaitquoi.geodata.Level;
import fr.quifaitquoi.geodata.TerritoryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir Path folder;

  @Test
  void hasDefaultsForEverything() {
    Settings settings = Settings.defaults();

    assertThat(settings.server())
        .isEqualTo(new Settings.Server(8080, "0.0.0.0", false, TrustedProxies.NONE));
    assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of("data"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.instance())
        .isEqualTo(
            new Settings.Instance("Qui fait quoi", new TerritoryId(Level.REGION, "24"), "", ""));
    assertThat(settings.tiles().origins()).containsExactly("https://data.geopf.fr");
  }

  @Test
  void prefersTheCommandLineThenTheEnvironmentThenTheFile() throws IOException {
    Files.writeString(
        folder.resolve("quifaitquoi.yml"),
        "port: 1111\ninstance:\n  nom: Du fichier\n  contact: Du fichier\n");

    Settings settings =
        SettingsReader.from(
                Map.of(Setting.PORT, "3333"),
                Map.of("QUIFAITQUOI_PORT", "2222", "QUIFAITQUOI_INSTANCE_NOM", "Du milieu"),
                folder)
            .read();

    assertThat(settings.server().port()).isEqualTo(3333);
    assertThat(settings.instance().name()).isEqualTo("Du milieu");
    assertThat(settings.instance().contact()).isEqualTo("Du fichier");
  }

  @Test
  void refusesAKeyThatMeansNothing() throws IOException {
    Files.writeString(folder.resolve("quifaitquoi.yml"), "couleur: rouge\n");

    assertThatThrownBy(() -> SettingsReader.from(Map.of(), Map.of(), folder))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("couleur");
  }

  @Test
  void showsNoSecret() {
    SettingsReader reader =
        SettingsReader.of(
            Map.of(Setting.DATABASE, "jdbc:postgresql://hote/base?user=u&password=secret"));

    assertThat(reader.describe().toString()).doesNotContain("secret");
    assertThat(reader.read().database().orElseThrow()).contains("secret");
  }
}
