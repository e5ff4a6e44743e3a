package fr.quifaitquoi.api.engine;

/** Work that could not be done; the message says why, in French. Exit 1 on the command line. */
public final class TaskFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the person at the terminal
   */
  public TaskFailure(String message) {
    super(message, null, false, false);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
