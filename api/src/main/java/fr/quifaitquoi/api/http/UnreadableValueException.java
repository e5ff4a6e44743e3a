package fr.quifaitquoi.api.http;

/** A parameter's text is not what was expected; the message says what is, in French. */
public final class UnreadableValueException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param expected the end of the sentence "Le paramètre « x » …"
   */
  public UnreadableValueException(String expected) {
    super(expected, null, false, false);
  }
}
