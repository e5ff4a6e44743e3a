package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.quifaitquoi.api.demo.DemoData;
import fr.quifaitquoi.api.engine.Engine;
import fr.quifaitquoi.api.engine.Reporter;
import fr.quifaitquoi.api.engine.Task;
import fr.quifaitquoi.api.source.SourceStore;
import java.time.Clock;

/** Removes the demonstration's examples for good. */
final class ExamplesRemovalTask implements Task {
  @Override
  public String name() {
    return "suppression-des-exemples";
  }

  @Override
  public JsonNode run(Engine engine, JsonNode arguments, Reporter reporter) {
    DemoData demo =
        new DemoData(engine.database(), new SourceStore(engine.database()), Clock.systemUTC());
    int removed = demo.removeExamples();
    engine.index().catchUp();
    return JsonNodeFactory.instance.objectNode().put("supprimes", removed);
  }
}
