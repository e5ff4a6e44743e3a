package fr.quifaitquoi.geodata.sync;

import java.util.Arrays;
import java.util.Optional;

/** What a sync can bring in, all at once or one by one ({@code geodata sync --only …}). */
public enum SyncPart {
  COMMUNES("communes"),
  BASSINS_DE_VIE("bassins-de-vie"),
  CONTOURS("contours"),
  HISTORIQUE("historique"),
  QPV("qpv");

  private final String code;

  SyncPart(String code) {
    this.code = code;
  }

  /** The word on the command line. */
  public String code() {
    return code;
  }

  /** The part of that word. */
  public static Optional<SyncPart> find(String code) {
    return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
  }
}
