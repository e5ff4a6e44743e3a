package fr.quifaitquoi.geodata.snapshot;

import java.io.IOException;

/** A snapshot file that is no snapshot, is damaged, or is of another version. French message. */
public final class SnapshotException extends IOException {
  SnapshotException(String message) {
    super(message);
  }
}
