package fr.quifaitquoi.geodata.cql2;

import java.time.Duration;

/** Until when an answer may be worked on. Thread-safe. */
public final class Deadline {
  private static final Deadline NONE = new Deadline(0, false);

  private final long nanos;
  private final boolean limited;

  private Deadline(long nanos, boolean limited) {
    this.nanos = nanos;
    this.limited = limited;
  }

  /** Without end. */
  public static Deadline none() {
    return NONE;
  }

  /** From now on. */
  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos(), true);
  }

  /**
   * To be called every few thousand steps.
   *
   * @throws DeadlineExceededException when it is over, or the thread is interrupted
   */
  public void check() {
    if (limited && (System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted())) {
      throw new DeadlineExceededException();
    }
  }
}
