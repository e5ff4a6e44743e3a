package fr.quifaitquoi.api.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The demonstration's examples. */
@Command(name = "exemples", description = "Les exemples de la démonstration.")
final class ExamplesCommand implements Runnable {
  @Mixin HelpOption help = new HelpOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Il manque une commande : supprimer.");
  }

  @Command(name = "supprimer", description = "Supprime les exemples, pour de bon.")
  int remove(@Mixin HelpOption asked, @Mixin InstanceOptions instance)
      throws IOException, InterruptedException {
    try (TerminalReporter reporter = new TerminalReporter(spec.commandLine().getErr())) {
      int removed =
          TaskRunner.run(
                  new ExamplesRemovalTask(),
                  JsonNodeFactory.instance.objectNode(),
                  instance.read().read(),
                  reporter)
              .path("supprimes")
              .asInt();
      spec.commandLine()
          .getOut()
          .println(removed == 0 ? "Il n’y avait aucun exemple." : removed + " exemples supprimés.");
    }
    return CommandLines.OK;
  }
}
