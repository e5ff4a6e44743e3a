package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.engine.Task;
import java.util.List;
import java.util.Optional;

/** Every task that commands may ask a service for. */
final class Tasks {
  private static final List<Task> ALL =
      List.of(
          new ReindexTask(),
          new ExamplesRemovalTask(),
          new GeographySyncTask(),
          new AddressSyncTask(),
          new ImportTask(),
          new ExportTask(),
          new SearchTask(),
          new GeocodingTask());

  private Tasks() {}

  /** The task of that name. */
  static Optional<Task> find(String name) {
    return ALL.stream().filter(task -> task.name().equals(name)).findFirst();
  }
}
