package fr.quifaitquoi.indexer.geocoding.address.reading;

import org.jspecify.annotations.Nullable;

/** A file of addresses that is refused whole; the message says why and what to do, in French. */
public final class AddressFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Refuses a file. */
  public AddressFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  AddressFileException(String message) {
    this(message, null);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
