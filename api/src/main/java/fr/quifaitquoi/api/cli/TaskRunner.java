package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import fr.quifaitquoi.api.engine.DataLock;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.settings.Settings;
import java.io.IOException;
import java.util.Optional;

/**
 * Has a task done: by the service that runs on the data, else here. A command that comes while
 * another one works, or while a service starts, waits for it.
 */
public final class TaskRunner {
  private static final long PATIENCE_MILLIS = 120_000;
  private static final long PAUSE_MILLIS = 100;

  private TaskRunner() {}

  /** Does the work and gives its result. */
  public static JsonNode run(Task task, JsonNode arguments, Settings settings, Reporter reporter)
      throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    boolean told = false;
    while (System.currentTimeMillis() < end) {
      Optional<LocalService> service = LocalService.find(settings.data());
      if (service.isPresent()) {
        return service.get().run(task.name(), arguments, reporter);
      }
      Optional<DataLock> lock = DataLock.tryTake(settings.data());
      if (lock.isPresent()) {
        return runHere(task, arguments, settings, reporter, lock.get());
      }
      if (!told) {
        told = true;
        reporter.line("Une autre commande travaille sur ces données : on attend sa fin…");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new TaskFailure(
        "Une autre commande travaille depuis longtemps sur ces données : réessayez plus tard.");
  }

  private static JsonNode runHere(
      Task task, JsonNode arguments, Settings settings, Reporter reporter, DataLock taken)
      throws IOException, InterruptedException {
    try (DataLock lock = taken;
        Engine engine = Engine.open(settings)) {
      return task.run(engine, arguments, reporter);
    }
  }
}
