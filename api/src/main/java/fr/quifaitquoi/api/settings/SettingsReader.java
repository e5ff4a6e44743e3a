package fr.quifaitquoi.api.settings;

import fr.quifaitquoi.geodata.TerritoryId;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Gathers the configuration: command line, then environment, then {@code quifaitquoi.yml}, then
 * defaults.
 */
public final class SettingsReader {
  /** Name of the configuration file, in the working directory or else in the data folder. */
  public static final String FILE = "quifaitquoi.yml";

  private final Map<Setting, Chosen> chosen = new EnumMap<>(Setting.class);

  /**
   * A value and where it was found.
   *
   * @param origin in French
   */
  public record Chosen(String value, String origin) {}

  private SettingsReader() {
    for (Setting setting : Setting.values()) {
      chosen.put(setting, new Chosen(setting.byDefault(), "par défaut"));
    }
  }

  /** Settings of a map, over the defaults: for tests and tools. */
  public static SettingsReader of(Map<Setting, String> values) {
    SettingsReader reader = new SettingsReader();
    values.forEach((setting, value) -> reader.choose(setting, value, "ligne de commande"));
    return reader;
  }

  /**
   * Settings from everywhere.
   *
   * @param commandLine what options said
   * @param environment variables of the process
   * @param workingDirectory where the file is looked for first
   */
  public static SettingsReader from(
      Map<Setting, String> commandLine, Map<String, String> environment, Path workingDirectory) {
    SettingsReader reader = new SettingsReader();
    reader.chooseFromEnvironment(environment);
    commandLine.forEach((setting, value) -> reader.choose(setting, value, "ligne de commande"));
    Path inData = workingDirectory.resolve(reader.text(Setting.DATA)).resolve(FILE);
    Path file = workingDirectory.resolve(FILE);
    Path found = Files.isRegularFile(file) ? file : inData;
    if (Files.isRegularFile(found)) {
      reader.chooseFromFile(found);
      reader.chooseFromEnvironment(environment);
      commandLine.forEach((setting, value) -> reader.choose(setting, value, "ligne de commande"));
    }
    return reader;
  }

  private void chooseFromEnvironment(Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        choose(setting, value, setting.variable());
      }
    }
  }

  private void chooseFromFile(Path file) {
    Object root;
    try (var reader = Files.newBufferedReader(file)) {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException | YAMLException e) {
      throw new SettingsException("Le fichier " + file + " est illisible : " + e.getMessage());
    }
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", root, values);
    values.forEach((key, value) ->
        choose(
            Setting.find(key)
                .orElseThrow(() ->
                    new SettingsException(
                        "La clé « " + key + " » du fichier " + file + " est inconnue.")),
            value,
            file.toString()));
  }

  private static void flatten(String prefix, @Nullable Object node, Map<String, String> values) {
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, value, values));
    } else if (node != null) {
      values.put(prefix, node.toString());
    }
  }

  private void choose(Setting setting, String value, String origin) {
    chosen.put(setting, new Chosen(value.strip(), origin));
  }

  /** What is used and where it comes from, secrets masked, in order. */
  public Map<String, Chosen> describe() {
    Map<String, Chosen> described = new LinkedHashMap<>();
    chosen.forEach((setting, choice) ->
        described.put(setting.key(), new Chosen(withoutSecrets(choice.value()), choice.origin())));
    return described;
  }

  /** A JDBC or other URL without its password. */
  public static String withoutSecrets(String url) {
    return url.replaceAll("(?i)(password|mot_de_passe|token)=[^&;]*", "$1=•••")
        .replaceAll("//([^/@:]+):[^/@]+@", "//$1:•••@");
  }

  /** The validated settings. */
  public Settings read() {
    String database = text(Setting.DATABASE);
    if (!database.isEmpty() && !database.startsWith("jdbc:")) {
      throw wrong(Setting.DATABASE, "une adresse jdbc:postgresql://… est attendue");
    }
    return new Settings(
        new Settings.Server(
            integer(Setting.PORT, 0, 65_535),
            text(Setting.ADDRESS),
            truth(Setting.ACCESS_LOG),
            proxies()),
        path(Setting.DATA),
        paths(Setting.LAYERS),
        database.isEmpty() ? Optional.empty() : Optional.of(database),
        instance(),
        tiles(),
        geocoding(),
        integer(Setting.EXPORT_DIRECT_ROWS, 0, 999_999));
  }

  private TrustedProxies proxies() {
    try {
      return TrustedProxies.parse(text(Setting.TRUSTED_PROXIES));
    } catch (IllegalArgumentException e) {
      throw wrong(Setting.TRUSTED_PROXIES, "des adresses sont attendues : 127.0.0.1,10.0.0.0/8");
    }
  }

  private Settings.Geocoding geocoding() {
    boolean distant =
        switch (text(Setting.GEOCODER)) {
          case "local" -> false;
          case "distant" -> true;
          default -> throw wrong(Setting.GEOCODER, "local ou distant est attendu");
        };
    String url = text(Setting.GEOCODER_URL).replaceAll("/+$", "");
    if (!isWebAddress(url)) {
      throw wrong(Setting.GEOCODER_URL, "une adresse https://… est attendue");
    }
    return new Settings.Geocoding(distant, URI.create(url));
  }

  private Settings.Instance instance() {
    TerritoryId territory =
        TerritoryId.find(text(Setting.INSTANCE_TERRITORY))
            .orElseThrow(
                () -> wrong(Setting.INSTANCE_TERRITORY, "un niveau et un code : region:24"));
    String url = text(Setting.INSTANCE_URL);
    if (!url.isEmpty() && !url.startsWith("http://") && !url.startsWith("https://")) {
      throw wrong(Setting.INSTANCE_URL, "une adresse https://… est attendue");
    }
    String name = text(Setting.INSTANCE_NAME);
    if (name.isEmpty()) {
      throw wrong(Setting.INSTANCE_NAME, "un nom est attendu");
    }
    return new Settings.Instance(
        name, territory, text(Setting.INSTANCE_CONTACT), url.replaceAll("/+$", ""));
  }

  private Settings.Tiles tiles() {
    String url = text(Setting.TILES_URL);
    if (!url.isEmpty()) {
      boolean complete = List.of("{z}", "{x}", "{y}").stream().allMatch(url::contains);
      if (!complete || !isWebAddress(url)) {
        throw wrong(Setting.TILES_URL, "une adresse https://… avec {z}, {x} et {y} est attendue");
      }
    }
    return new Settings.Tiles(
        url, text(Setting.TILES_ATTRIBUTION), integer(Setting.TILES_MAX_ZOOM, 1, 22));
  }

  private static boolean isWebAddress(String template) {
    try {
      URI uri = new URI(template.replace("{", "").replace("}", ""));
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private String text(Setting setting) {
    Chosen choice = chosen.get(setting);
    return choice == null ? setting.byDefault() : choice.value();
  }

  private int integer(Setting setting, int least, int most) {
    String text = text(setting);
    if (!text.matches("\\d{1,6}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw wrong(setting, "un nombre entier de " + least + " à " + most + " est attendu");
    }
    return Integer.parseInt(text);
  }

  private boolean truth(Setting setting) {
    return switch (text(setting)) {
      case "true", "oui" -> true;
      case "false", "non" -> false;
      default -> throw wrong(setting, "true ou false est attendu");
    };
  }

  private Path path(Setting setting) {
    try {
      return Path.of(text(setting)).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw wrong(setting, "un dossier est attendu");
    }
  }

  /** Files, with the separator of the system's own lists between them. */
  private List<Path> paths(Setting setting) {
    try {
      return Arrays.stream(text(setting).split(Pattern.quote(File.pathSeparator)))
          .filter(part -> !part.isBlank())
          .map(part -> Path.of(part.strip()).toAbsolutePath().normalize())
          .toList();
    } catch (InvalidPathException e) {
      throw wrong(
          setting, "des fichiers sont attendus, séparés par « " + File.pathSeparator + " »");
    }
  }

  private SettingsException wrong(Setting setting, String expected) {
    Chosen choice = chosen.get(setting);
    String origin = choice == null ? "" : " (" + choice.origin() + ")";
    return new SettingsException(
        "Réglage « " + setting.key() + " »" + origin + " : " + expected + ".");
  }
}
