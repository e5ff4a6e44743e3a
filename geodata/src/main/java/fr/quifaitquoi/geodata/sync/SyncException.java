package fr.quifaitquoi.geodata.sync;

import org.jspecify.annotations.Nullable;

/** A sync that failed and left everything as it was. Its message is a French sentence for users. */
public final class SyncException extends Exception {
  /** Why a sync fails. */
  public enum Reason {
    NO_NETWORK,
    NOT_FOUND,
    REFUSED,
    TIMED_OUT,
    TRUNCATED,
    CHECKSUM,
    NOT_A_ZIP,
    UNREADABLE,
    WRONG_COLUMNS,
    WRONG_VINTAGE,
    CHECKS_FAILED,
    DISK_FULL,
    DISK,
    BUSY
  }

  private final Reason reason;

  SyncException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  SyncException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** The kind of failure. */
  public Reason reason() {
    return reason;
  }
}
