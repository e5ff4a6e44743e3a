package fr.quifaitquoi.geodata.format;

/** Counts the rows of a file, and stops the writing when it was cancelled. Not thread-safe. */
public final class RowProgress {
  private static final int STEP = 1_024;

  private final ExportListener listener;
  private long rows;

  /** Tells that listener. */
  public RowProgress(ExportListener listener) {
    this.listener = listener;
  }

  /** One more row is written. */
  public void rowDone() throws FormatException {
    if (++rows % STEP == 0) {
      tell();
    }
  }

  /** Tells how far it is, between rows. */
  public void tell() throws FormatException {
    if (listener.isCancelled()) {
      throw new FormatException("L’export a été annulé.");
    }
    listener.rowsDone(rows);
  }
}
