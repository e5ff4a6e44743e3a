package fr.quifaitquoi.indexer.geocoding.address.sync;

import org.jspecify.annotations.Nullable;

/**
 * A sync of addresses that failed. The département at which it did has the addresses that it had;
 * the message says why, and what is in service, in French.
 */
public final class AddressSyncException extends Exception {
  private static final long serialVersionUID = 1L;

  AddressSyncException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
