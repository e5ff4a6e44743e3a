package fr.quifaitquoi.api.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Builds and runs the command line. */
public final class CommandLines {
  /** Done. */
  public static final int OK = 0;

  /** The command could not do its work. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int WRONG_USAGE = 2;

  private CommandLines() {}

  /** Runs a command on the process's own streams; gives the exit code. */
  public static int run(String... args) {
    return of(
            new PrintWriter(System.out, true, System.out.charset()),
            new PrintWriter(System.err, true, System.err.charset()))
        .execute(args);
  }

  /** The command line, writing where told. */
  static CommandLine of(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new QuiFaitQuoi());
    Map<String, CommandLine> commands = line.getSubcommands();
    SearchCommand.addFilters(Objects.requireNonNull(commands.get("search")).getCommandSpec());
    ExportCommand.addFilters(Objects.requireNonNull(commands.get("export")).getCommandSpec());
    speakFrench(line);
    return line.setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new FailedExecution())
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static void speakFrench(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    spec.usageMessage()
        .synopsisHeading("Usage : ")
        .synopsisSubcommandLabel("COMMANDE")
        .parameterListHeading("%nParamètres :%n")
        .optionListHeading("%nOptions :%n")
        .commandListHeading("%nCommandes :%n")
        .descriptionHeading("%n")
        .abbreviateSynopsis(false)
        .sortOptions(false);
    line.getSubcommands().values().forEach(CommandLines::speakFrench);
  }
}
