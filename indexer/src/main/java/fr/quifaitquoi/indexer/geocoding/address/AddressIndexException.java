package fr.quifaitquoi.indexer.geocoding.address;

import org.jspecify.annotations.Nullable;

/** An index that cannot be used as it is; the message says why and what to do, in French. */
public final class AddressIndexException extends Exception {
  private static final long serialVersionUID = 1L;

  AddressIndexException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
