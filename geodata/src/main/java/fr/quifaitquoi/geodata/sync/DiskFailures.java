package fr.quifaitquoi.geodata.sync;

import fr.quifaitquoi.geodata.sync.SyncException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Says in French what went wrong with a disk. */
public final class DiskFailures {
  private DiskFailures() {}

  /** What could not be written. */
  public static SyncException writing(Path file, IOException cause) {
    if (isFull(cause)) {
      return new SyncException(
          Reason.DISK_FULL,
          "Plus de place sur le disque pour écrire « "
              + file
              + " » : libérez de la place et relancez.",
          cause);
    }
    return new SyncException(
        Reason.DISK, "Impossible d’écrire « " + file + " » : " + cause.getMessage(), cause);
  }

  /** What could not be read. */
  public static SyncException reading(Path file, IOException cause) {
    return new SyncException(
        Reason.DISK, "Impossible de lire « " + file + " » : " + cause.getMessage(), cause);
  }

  /** Java has no type for it: the system's message, English or French, is all there is. */
  static boolean isFull(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("aucun espace disponible")
        || message.contains("quota");
  }
}
