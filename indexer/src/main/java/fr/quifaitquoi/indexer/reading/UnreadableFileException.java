package fr.quifaitquoi.indexer.reading;

import java.io.IOException;

/**
 * A file that cannot be read as a directory, or a mapping that cannot be followed. What, where and
 * how to mend it are in French, fit for the person who gave the file.
 */
public final class UnreadableFileException extends IOException {
  private final String code;
  private final long line;
  private final String hint;

  /**
   * @param code stable, kebab-case
   * @param line where it was seen, 0 when the whole file is meant
   * @param what what is wrong, in French
   * @param hint how to mend it, in French
   */
  public UnreadableFileException(String code, long line, String what, String hint) {
    super(what);
    this.code = code;
    this.line = line;
    this.hint = hint;
  }

  /** Stable, kebab-case. */
  public String code() {
    return code;
  }

  /** The line where it was seen, 0 when the whole file is meant. */
  public long line() {
    return line;
  }

  /** What is wrong, in French. */
  public String what() {
    String message = getMessage();
    return message == null ? code : message;
  }

  /** How to mend it, in French. */
  public String hint() {
    return hint;
  }
}
