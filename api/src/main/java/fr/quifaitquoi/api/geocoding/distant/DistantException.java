package fr.quifaitquoi.api.geocoding.distant;

import java.io.IOException;

/** A distant geocoder did not answer, or not in a way that can be understood; in French. */
public final class DistantException extends IOException {
  private static final long serialVersionUID = 1L;

  DistantException(String message) {
    super(message);
  }

  DistantException(String message, Throwable cause) {
    super(message, cause);
  }
}
