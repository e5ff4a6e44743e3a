package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.settings.Setting;
import fr.quifaitquoi.api.settings.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say on which data a command works; every command that has data takes them. */
public final class InstanceOptions {
  private final Map<Setting, String> chosen = new EnumMap<>(Setting.class);

  @Option(
      names = "--data",
      paramLabel = "DOSSIER",
      description = "Dossier des données (par défaut : ./data).")
  void setData(@Nullable String folder) {
    choose(Setting.DATA, folder);
  }

  @Option(
      names = "--database",
      paramLabel = "JDBC",
      description = "Base PostGIS à la place de la base embarquée : jdbc:postgresql://…")
  void setDatabase(@Nullable String url) {
    choose(Setting.DATABASE, url);
  }

  /** Notes what an option of the command line says. */
  void choose(Setting setting, @Nullable Object value) {
    if (value != null) {
      chosen.put(setting, value.toString());
    }
  }

  /** The whole configuration: command line, environment, file, defaults. */
  SettingsReader read() {
    return SettingsReader.from(chosen, System.getenv(), Path.of("").toAbsolutePath());
  }
}
