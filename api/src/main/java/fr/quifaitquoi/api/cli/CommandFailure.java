package fr.quifaitquoi.api.cli;

/** A command that could not do its work; the message says why, in French. Exit 1. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the person at the terminal
   */
  public CommandFailure(String message) {
    super(message, null, false, false);
  }
}
