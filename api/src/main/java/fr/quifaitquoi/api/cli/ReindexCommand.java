package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the index anew. */
@Command(name = "reindex", description = "Reconstruit l’index de recherche à partir de la base.")
final class ReindexCommand implements Callable<Integer> {
  @Mixin HelpOption help = new HelpOption();
  @Mixin InstanceOptions instance = new InstanceOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      JsonNode result =
          TaskRunner.run(
              new ReindexTask(),
              JsonNodeFactory.instance.objectNode(),
              instance.read().read(),
              reporter);
      reporter.close();
      spec.commandLine()
          .getOut()
          .println(
              "Index reconstruit en " + result.path("secondes").asText().replace('.', ',') + " s.");
    }
    return CommandLines.OK;
  }
}
