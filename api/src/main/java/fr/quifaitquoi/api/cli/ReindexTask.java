package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;

/** Makes the index anew from the database, while the old one serves. */
final class ReindexTask implements Task {
  @Override
  public String name() {
    return "reindexation";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) {
    reporter.progress("Reconstruction de l’index", 0, 0);
    long start = System.nanoTime();
    engine.rebuildIndex();
    return JsonNodeFactory.instance
        .objectNode()
        .put("secondes", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
  }
}
