package fr.quifaitquoi.api.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line: it only has subcommands. */
@Command(
    name = "quifaitquoi",
    description = "La carte et l’annuaire de qui fait quoi, où, pour la vie citoyenne.",
    subcommands = {
      ServeCommand.class,
      GeographyCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      ExamplesCommand.class,
      ReindexCommand.class,
      SearchCommand.class,
      GeocodeCommand.class,
      ReverseCommand.class,
    })
final class QuiFaitQuoi implements Runnable {
  @Mixin HelpOption help = new HelpOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Il manque une commande.");
  }
}
