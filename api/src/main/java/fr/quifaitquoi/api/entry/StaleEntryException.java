package fr.quifaitquoi.api.entry;

/** Somebody else changed the entry since it was read: the writer must look again. */
public final class StaleEntryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int currentVersion;

  StaleEntryException(String id, int currentVersion) {
    super("entry " + id + " is at version " + currentVersion);
    this.currentVersion = currentVersion;
  }

  /** The version that the entry now has. */
  public int currentVersion() {
    return currentVersion;
  }
}
