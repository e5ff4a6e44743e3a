package fr.quifaitquoi.api.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in French what is wrong with a command line, and where its help is. */
final class WrongUsage implements IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(sentence(e));
    command.getErr().println("Aide : " + command.getCommandSpec().qualifiedName() + " --help");
    return CommandLines.WRONG_USAGE;
  }

  private static String sentence(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched ->
          "Option ou argument inconnu : " + String.join(", ", unmatched.getUnmatched());
      case MissingParameterException missing ->
          "Il manque : "
              + missing.getMissing().stream()
                  .map(WrongUsage::nameOf)
                  .collect(Collectors.joining(", "));
      case OverwrittenOptionException twice ->
          "Option donnée deux fois : " + nameOf(twice.getOverwritten());
      default -> {
        ArgSpec argument = e.getArgSpec();
        String value = e.getValue();
        yield argument == null
            ? String.valueOf(e.getMessage())
            : "Valeur refusée pour "
                + nameOf(argument)
                + (value == null ? " : il en faut une." : " : « " + value + " ».");
      }
    };
  }

  private static String nameOf(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
