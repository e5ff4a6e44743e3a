package fr.quifaitquoi.api.cli;

import fr.quifaitquoi.api.engine.TaskFailure;
import fr.quifaitquoi.api.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in French why a command failed. */
final class FailedExecution implements IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FailedExecution.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return switch (e) {
      case SettingsException wrong -> {
        command.getErr().println(wrong.getMessage());
        yield CommandLines.WRONG_USAGE;
      }
      case TaskFailure failure -> {
        command.getErr().println(failure.getMessage());
        yield CommandLines.FAILED;
      }
      default -> {
        LOG.error("command failed", e);
        command.getErr().println("Échec inattendu ; le détail est dans le journal ci-dessus.");
        yield CommandLines.FAILED;
      }
    };
  }
}
