package fr.quifaitquoi.geodata.format;

/** Follows the writing of a file, from the thread that writes. */
public interface ExportListener {
  /** Whoever does not look. */
  ExportListener NONE =
      new ExportListener() {
        @Override
        public void rowsDone(long rows) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /** Rows written up to now, over all layers; told about every thousand rows. */
  void rowsDone(long rows);

  /** Whether to stop; asked as often. */
  boolean isCancelled();
}
