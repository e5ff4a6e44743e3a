package fr.quifaitquoi.geodata.sync;

/** Is told how a sync goes on, on the thread that runs it. */
public interface SyncListener {
  /** Hears nothing. */
  SyncListener SILENT =
      new SyncListener() {
        @Override
        public void downloading(RemoteFile file, long received, long total) {}

        @Override
        public void stage(String sentence) {}
      };

  /**
   * Some more of a file has come in.
   *
   * @param received bytes so far
   * @param total bytes to come in all, -1 when the publisher does not say
   */
  void downloading(RemoteFile file, long received, long total);

  /**
   * A stage begins, or something is worth saying.
   *
   * @param sentence in French, for users
   */
  void stage(String sentence);
}
