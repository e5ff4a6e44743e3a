package fr.quifaitquoi.geodata.format;

import java.io.IOException;

/** A file that cannot be written as asked, or read. The message is in French, for users. */
public final class FormatException extends IOException {
  /** Says what, where and how to mend it. */
  public FormatException(String message) {
    super(message);
  }

  /** Says what, where and how to mend it. */
  public FormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
