package fr.quifaitquoi.api.geocoding.files;

import fr.quifaitquoi.api.geocoding.Confidence;
import java.util.EnumMap;
import java.util.Map;

/** How far the work on a file is. Thread-safe. */
public final class Progress {
  private final long total;
  private final Map<Confidence, Long> counts = new EnumMap<>(Confidence.class);
  private long rows;
  private long cut;
  private volatile boolean stopped;

  Progress(long total) {
    this.total = total;
  }

  /** Counts a row; one that says nothing has no confidence. */
  synchronized void add(java.util.Optional<Confidence> confidence) {
    rows++;
    confidence.ifPresent(c -> counts.merge(c, 1L, Long::sum));
  }

  synchronized void setCut(long values) {
    cut = values;
  }

  /** Asks whoever works to stop. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Rows in all. */
  public long total() {
    return total;
  }

  /** Rows done. */
  public synchronized long rows() {
    return rows;
  }

  /** Rows done of which the answer is that sure. */
  public synchronized long count(Confidence confidence) {
    return counts.getOrDefault(confidence, 0L);
  }

  /** Values too long for Excel, which only the CSV has whole. */
  public synchronized long cut() {
    return cut;
  }
}
