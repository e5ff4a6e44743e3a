package fr.quifaitquoi.api.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * Work on an instance's data that a command asks for. It is done by the running service when there
 * is one, else by the command's own process, and so it can only be told by JSON.
 */
public interface Task {
  /** Its name in the service's internal address; kebab-case. */
  String name();

  /**
   * Does the work.
   *
   * @param arguments as the command made them; paths are absolute
   * @return what the command shows
   * @throws TaskFailure when it cannot be done, with everything left as it was
   */
  JsonNode run(Engine engine, JsonNode arguments, Reporter reporter)
      throws IOException, InterruptedException;
}
