package fr.quifaitquoi.api.cli;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The secret of one run of the service. */
record ServiceToken(String value) {
  static ServiceToken random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new ServiceToken(HexFormat.of().formatHex(bytes));
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "token";
  }
}
