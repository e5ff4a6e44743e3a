package fr.quifaitquoi.api.cli;

import picocli.CommandLine.Option;

/** {@code --help}, on every command. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Affiche cette aide.")
  boolean asked;
}
