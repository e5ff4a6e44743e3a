package fr.quifaitquoi.api.engine;

import fr.quifaitquoi.api.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The engine's parts, for what Micronaut builds. The engine itself is given at start. */
@Factory
final class EngineBeans {
  @Singleton
  Settings settings(Engine engine) {
    return engine.settings();
  }
}
