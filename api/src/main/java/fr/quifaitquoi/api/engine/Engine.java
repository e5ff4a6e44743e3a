package fr.quifaitquoi.api.engine;

import fr.quifaitquoi.api.settings.Settings;

/**
 * Everything that one data folder needs in order to be searched and written, opened in order and
 * closed in reverse: the service and the commands without a service share it. Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private final Settings settings;

  private Engine(Settings settings) {
    this.settings = settings;
  }

  /** Opens the data folder of the settings. */
  public static Engine open(Settings settings) {
    return new Engine(settings);
  }

  /** How the instance is configured. */
  public Settings settings() {
    return settings;
  }

  @Override
  public void close() {}
}
