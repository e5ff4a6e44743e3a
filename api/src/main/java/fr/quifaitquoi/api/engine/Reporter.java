package fr.quifaitquoi.api.engine;

/** Tells the person at the terminal how the work goes, in French. */
public interface Reporter {
  /** A line of its own. */
  void line(String text);

  /**
   * How far a step is.
   *
   * @param total 0 when it is not known
   */
  void progress(String step, long done, long total);

  /** Tells nobody. */
  Reporter SILENT =
      new Reporter() {
        @Override
        public void line(String text) {}

        @Override
        public void progress(String step, long done, long total) {}
      };
}
