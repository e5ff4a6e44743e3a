package fr.quifaitquoi.api.settings;

/** The configuration cannot be used; the message says which key and why, in French. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message) {
    super(message, null, false, false);
  }
}
