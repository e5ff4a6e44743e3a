package fr.quifaitquoi.api;

import fr.quifaitquoi.api.cli.CommandLines;

/** The command line's entry point. */
public final class Main {
  private Main() {}

  /** Runs the command named by {@code args}. */
  public static void main(String[] args) {
    System.exit(CommandLines.run(args));
  }
}
