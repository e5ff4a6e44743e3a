package fr.quifaitquoi.api.geocoding.distant;

import java.util.concurrent.TimeUnit;

/** Lets at most so many requests a second go, evenly spaced. Thread-safe. */
final class Pace {
  private final long gapNanos;
  private long nextNanos = System.nanoTime();

  Pace(int perSecond) {
    gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
  }

  /** Waits for its turn. */
  void await() throws InterruptedException {
    long wait;
    synchronized (this) {
      long now = System.nanoTime();
      nextNanos = Math.max(nextNanos, now) + gapNanos;
      wait = nextNanos - gapNanos - now;
    }
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
  }
}
